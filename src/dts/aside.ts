import type { Source } from '../source/source.js';
import { remember } from '../value/remembered.js';
import { readTree } from '../xml/read-tree.js';
import { resolveUri, type XmlTree } from '../xml/tree.js';
import type { Dts, DtsDocument, ExtendedLink } from './dts.js';
import type { Library } from './library.js';
import { readLinks } from './links.js';
import { LINK } from './names.js';

/**
 * A linkbase that nobody judges, since it is known to be valid or since nothing is judged: it is read when somebody asks for what it may
 * hold. Most of what a taxonomy says (labels, documentation, references) nobody asks for who judges or converts a report. One that cannot be
 * read holds nothing.
 */
export function asideOf(uri: string, source: Source): DtsDocument {
  let tree: XmlTree | undefined;
  const mentioned = new Map<string, boolean>();
  return {
    get tree() {
      tree ??= readTree(uri, source).value ?? nothing(uri, source);
      return tree;
    },
    kind: 'linkbase',
    standard: true,
    namespace: undefined,
    references: [],
    mentions: (address) => remember(mentioned, address, () => source.text.includes(address)),
  };
}

function nothing(uri: string, { name }: Source): XmlTree {
  return readTree(uri, { name, text: `<linkbase xmlns="${LINK}"/>` }).value as XmlTree;
}

/**
 * Where a linkbase leads, each document once, whatever namespaces its attributes are of. Of one that is known to be valid that is asked only
 * up to its first link: the schemas that its locators lead to lead to it.
 */
export function leadsTo(uri: string, text: string, known: boolean): readonly string[] {
  const asked = known ? text.slice(0, text.indexOf('xlink:type="extended"')) : text;
  const hrefs = new Set<string>();
  for (const [, double, single] of asked.matchAll(/[\s:]href\s*=\s*(?:"([^"#]+)|'([^'#]+))/g)) {
    hrefs.add((double ?? single ?? '').replaceAll('&amp;', '&').trim());
  }
  return [...hrefs].map((href) => resolveUri(uri, href));
}

/** The same library for those who judge nothing: its linkbases stand aside until they are asked for. */
export function withLinkbasesAside(library: Library): Library {
  return {
    find(uri) {
      const found = library.find(uri);
      const linkbase = found !== undefined && 'text' in found && LINKBASE.test(found.text.slice(0, 4000));
      return linkbase ? { ...found, judged: 'aside' } : found;
    },
  };
}

/** The first element, behind declarations and comments. */
const LINKBASE = /^[^<]*(?:<[?!][^<]*)*<(?:[\w.-]+:)?linkbase[\s>]/;

/** The links of a DTS that hold a word, wherever in their documents it stands. */
export function linksMentioning(dts: Dts, word: string): readonly ExtendedLink[] {
  const asides = [...dts.documents.values()].filter(({ mentions }) => mentions?.(word) === true);
  return [...dts.links, ...asides.flatMap((aside) => linksOfAside(dts, aside))];
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
