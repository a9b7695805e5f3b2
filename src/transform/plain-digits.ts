/** Full-width digits, as Japanese writes them, as digits. */
export function plainWide(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
}

/** Devanagari digits as digits. */
export function plainDevanagari(text: string): string {
  return text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966));
}

/** The same; nothing where a number has digits of both kinds. */
export function plainDevanagariUnmixed(text: string): string {
  return /[0-9][०-९]|[०-९][0-9]/.test(text) ? '' : plainDevanagari(text);
}
