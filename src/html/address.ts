/** An address that a page may lead to or show: none that acts; undefined for all others. */
export function isSafeAddress(address: string): boolean {
  // browsers pass over white space and control characters in schemes
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address.replace(/[\s\p{Cc}]/gu, ''))?.[1]?.toLowerCase();
  if (scheme === undefined) return true;
  if (scheme === 'data') return /^\s*data:image\/(?:png|jpe?g|gif|webp|bmp)\s*[;,]/i.test(address);
  return SCHEMES.has(scheme);
}

const SCHEMES = new Set(['http', 'https', 'mailto', 'ftp', 'tel', 'cid', 'urn']);

/** Whether the schema's type of addresses (xs:anyURI) takes it without any doubt. */
export function isPlainAddress(address: string): boolean {
  return /^(?:[\w.~:/?@!$&'()*+,;=-]|%[\da-f]{2}|[\u00a1-\ud7ff\ue000-\ufdcf])*(?:#(?:[\w.~:/?@!$&'()*+,;=-]|%[\da-f]{2})*)?$/i.test(
    address,
  );
}

/** An id that XML takes: the one given where it does, else one made of it, the same each time. */
export function idOf(written: string): string {
  return /^[A-Za-z_][\w.-]*$/.test(written) ? written : `_${written.replace(/[^\w.-]/g, '_')}`;
}
