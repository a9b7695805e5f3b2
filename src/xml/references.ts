const OWN: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));|&/g;

/**
 * The text with its references resolved: to characters that XML 1.0 allows, and to XML's own five entities. Undefined where one
 * is neither.
 */
export function resolveReferences(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let bad = false;
  const resolved = text.replace(REFERENCE, (_, own?: string, decimal?: string, hex?: string) => {
    if (own !== undefined) return OWN[own] as string;
    const code = decimal === undefined ? Number.parseInt(hex ?? 'none', 16) : Number(decimal);
    if (isCharacter(code)) return String.fromCodePoint(code);
    bad = true;
    return '';
  });
  return bad ? undefined : resolved;
}

/** Section 2.2. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
