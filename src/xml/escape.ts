/**
 * Text as XML 1.0 may hold it, for documents written without a tree. What XML forbids altogether (section 2.2: most
 * control characters, lone surrogates, U+FFFE and U+FFFF) becomes U+FFFD, as in `buildXml`.
 */
export function escapeText(text: string): string {
  return expressible(text).replace(/[&<>\r]/g, (character) => ENTITIES[character] as string);
}

/** The same for an attribute's value between double quotes; line breaks and tabs are kept as references. */
export function escapeAttribute(text: string): string {
  return expressible(text).replace(/[&<>"\r\n\t]/g, (character) => ENTITIES[character] as string);
}

/** The text with U+FFFD for every character that XML cannot hold, not even as a reference. */
export function expressible(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
}

/** Whether XML can hold every character of the text. */
export function isExpressible(text: string): boolean {
  return text.search(FORBIDDEN) < 0;
}

/** The places of the characters that XML cannot hold, as UTF-16 offsets, left to right. */
export function findForbidden(text: string): number[] {
  return [...text.matchAll(FORBIDDEN)].map((match) => match.index);
}

const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};
