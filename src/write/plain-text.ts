const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The words of a fragment of XHTML: without tags, what is escaped unescaped, runs of white space one space. */
export function plainText(fragment: string): string {
  return fragment
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (all, ten, sixteen, name) => {
      if (name !== undefined) return ENTITIES[name] ?? all;
      const point = ten === undefined ? Number.parseInt(sixteen, 16) : Number(ten);
      return point <= 0x10ffff ? String.fromCodePoint(point) : all;
    })
    .replace(/\s+/g, ' ')
    .trim();
}
