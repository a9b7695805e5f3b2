import fc from 'fast-check';
import type { Figure } from './money.js';

/** One draw in `[0, 999999]`; what it becomes depends on where it is used. */
export type Draw = number;

/** Without fast-check's liking for the ends of a range: a note full of equal figures would prove anything. */
export const draw: fc.Arbitrary<Draw> = fc.noBias(fc.integer({ min: 0, max: 999_999 }));

/** Draws for a table of so many rows and columns. */
export function draws(rows: number, columns: number): fc.Arbitrary<Draw[][]> {
  const row = fc.array(draw, { minLength: columns, maxLength: columns, size: 'max' });
  return fc.array(row, { minLength: rows, maxLength: rows, size: 'max' });
}

/** How large the figures of a note are: the least, and the digits that may be added to it. */
export interface Size {
  readonly least: bigint;
  readonly digits: number;
}

/** From two or three digits to ten. */
export const sizes: fc.Arbitrary<Size> = fc.integer({ min: 3, max: 9 }).map((digits) => ({ least: 40n, digits }));

/** A figure that is never zero: of the size's digits, or up to two fewer. */
export function figureOf(draw: Draw, size: Size): Figure {
  const fewer = BigInt(draw % 3);
  // a draw has six digits: the ones below come from a second run of it, or large figures would all end in zeros
  const fine = BigInt(draw) * 1_000_000n + ((BigInt(draw) * 7919n) % 1_000_000n);
  return size.least + (fine * 10n ** BigInt(size.digits)) / 10n ** (12n + fewer);
}

/** One in five is nothing: a dash. */
export function figureOrDash(draw: Draw, size: Size): Figure {
  return draw % 5 === 0 ? 0n : figureOf(draw, size);
}
