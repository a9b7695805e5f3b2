import fc from 'fast-check';

/** Any code point, halves of surrogate pairs among them; fast-check's own `binary` unit lays out all of them first, which takes seconds. */
export const anyCharacter = fc.nat(0x10ffff).map((point) => String.fromCodePoint(point));
