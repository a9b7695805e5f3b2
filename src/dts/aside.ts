import type { Source } from '../source/source.js';
import { remember } from '../value/remembered.js';
import { readTree } from '../xml/read-tree.js';
import { resolveUri, type XmlTree } from '../xml/tree.js';
import type { Dts, DtsDocument, ExtendedLink } from './dts.js';
import { readLinks } from './links.js';

/**
 * A linkbase that is known, with all that it leads to, to be valid: it is read when somebody asks for what it may hold. Most of what our
 * own taxonomy says (labels, documentation, references) nobody asks for who judges a report.
 */
export function asideOf(uri: string, source: Source): DtsDocument {
  let tree: XmlTree | undefined;
  return {
    get tree() {
      tree ??= readTree(uri, source).value as XmlTree;
      return tree;
    },
    kind: 'linkbase',
    standard: true,
    namespace: undefined,
    references: [],
    mentions: (address) => source.text.includes(address),
  };
}

/** Where its roleRefs and arcroleRefs, which stand before its links, lead; the schemas that its locators lead to lead to it. */
export function leadsTo(uri: string, { text }: Source): readonly string[] {
  const head = text.slice(0, text.indexOf('xlink:type="extended"'));
  const hrefs = [...head.matchAll(/\sxlink:href="([^"#]+)/g)].map(([, href = '']) => href);
  return [...new Set(hrefs)].map((href) => resolveUri(uri, href));
}

const LINKS = new WeakMap<DtsDocument, readonly ExtendedLink[]>();

/** The asides of a DTS that may hold arcs of an arcrole, in links of a role where one is named. */
export function asidesWith(dts: Dts, arcrole: string, role: string | undefined): readonly DtsDocument[] {
  return [...dts.documents.values()].filter(
    ({ mentions }) => mentions?.(arcrole) === true && (role === undefined || mentions(role)),
  );
}

/** The extended links of an aside. */
export function linksOfAside(dts: Dts, aside: DtsDocument): readonly ExtendedLink[] {
  return remember(LINKS, aside, () => readLinks([aside], dts.documents));
}
