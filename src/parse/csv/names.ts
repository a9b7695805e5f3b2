/** xBRL-CSV 1.0, "Identifiers": a name of XML without colon and full stop. */
export function isIdentifier(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{M}\p{Nd}_\-\u00b7]*$/u.test(text);
}

/** The same, which may begin with any of its characters (xBRL-CSV 1.0, "Row identifiers"). */
export function isRowIdentifier(text: string): boolean {
  return /^[\p{L}\p{M}\p{Nd}_\-\u00b7]+$/u.test(text);
}
