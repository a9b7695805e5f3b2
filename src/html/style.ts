import { attributeOf, type OpenTag } from './tokens.js';

/** Whether browsers do not show what is in an element, by its own tag. */
export function isHidden(tag: OpenTag): boolean {
  return attributeOf(tag, 'hidden') !== undefined || hides(attributeOf(tag, 'style') ?? '');
}

/** Whether declarations of CSS hide what they are of. */
export function hides(style: string): boolean {
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** Whether CSS, comments and escapes taken away, does what only a script may: so did browsers once. */
export function acts(style: string): boolean {
  const plain = style
    .replace(/\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)/g, '')
    .replace(/\\([0-9a-f]{1,6})[ \t\r\n\f]?/gi, (_, hex: string) => characterOf(hex))
    .replace(/\\/g, '');
  return /expression\s*\(|(?:java|vb)script\s*:|-moz-binding|(?:^|[;{\s])behavior\s*:/i.test(plain);
}

function characterOf(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
