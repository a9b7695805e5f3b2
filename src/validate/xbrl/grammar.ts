import { createHash } from 'node:crypto';
import { discover } from '../../dts/discover.js';
import type { Dts, DtsDocument } from '../../dts/dts.js';
import { standardLibrary } from '../../dts/library.js';
import { LINK, XBRLI } from '../../dts/names.js';
import { remember } from '../../value/remembered.js';
import { escapeAttribute } from '../../xml/escape.js';
import type { XmlTree } from '../../xml/tree.js';
import { Grammar } from '../../xml/validity.js';

/** So many compiled sets of schemas are kept; one of a large taxonomy has some hundred megabytes. */
const KEPT = 2;
const GRAMMARS = new Map<string, Grammar>();
const KEYS = new WeakMap<Dts, string>();

/** The schemas of a DTS compiled, those hinted at and XBRL's own always among them; the last few are remembered. */
export function grammarOf(dts: Dts): Grammar {
  const key = remember(KEYS, dts, () => keyOf(schemasOf(dts)));
  const known = GRAMMARS.get(key);
  const grammar = known ?? new Grammar(schemasOf(dts));
  // the one just used becomes the newest
  GRAMMARS.delete(key);
  GRAMMARS.set(key, grammar);
  for (const [oldest, disused] of GRAMMARS) {
    if (GRAMMARS.size <= KEPT) break;
    disused.dispose();
    GRAMMARS.delete(oldest);
  }
  return grammar;
}

/** XBRL's own schemas alone: by them what XBRL defines is checked where a taxonomy's schemas cannot be compiled. */
export function standardGrammar(): Grammar {
  standard ??= new Grammar(treesOf(standardSchemas().values()));
  return standard;
}

let standard: Grammar | undefined;

const ALWAYS = [
  'http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd',
  'http://www.xbrl.org/2005/xbrldt-2005.xsd',
  'http://www.xbrl.org/2006/xbrldi-2006.xsd',
  'http://www.w3.org/2001/xml.xsd',
];

let standards: ReadonlyMap<string, DtsDocument> | undefined;

function standardSchemas(): ReadonlyMap<string, DtsDocument> {
  standards ??= discover(ALWAYS, standardLibrary).value.documents;
  return standards;
}

/** Of the standards and the hints only namespaces that are not there already. */
function schemasOf(dts: Dts): ReadonlyMap<string, XmlTree> {
  const documents = [...dts.documents.values()].filter(({ kind }) => kind === 'schema');
  const namespaces = new Set(documents.map(({ namespace }) => namespace));
  const further = [...standardSchemas().values(), ...dts.hinted.values()];
  return treesOf([...documents, ...further.filter(({ namespace }) => !namespaces.has(namespace))]);
}

function treesOf(documents: Iterable<DtsDocument>): ReadonlyMap<string, XmlTree> {
  const all = [...documents];
  const others = new Set(all.map(({ namespace }) => namespace ?? '##local'));
  others.delete(XBRLI);
  others.delete(LINK);
  const facts = `<$1any namespace="${escapeAttribute([...others].join(' '))}" processContents="strict"/>`;
  return new Map(all.map(({ tree, namespace }) => [tree.uri, namespace === XBRLI ? withFacts(tree, facts) : tree]));
}

/**
 * XBRL's own schema lets stand in an instance what is in the substitution groups of item and tuple. A taxonomy has thousands, and
 * libxml2 takes time that grows with their square to find each choice determined; so there whatever its namespaces declare may
 * stand, and that it is a fact is a rule of ours (`xbrl.4.6:notItemOrTuple`).
 */
function withFacts(tree: XmlTree, facts: string): XmlTree {
  const { source } = tree;
  const text = source.text.replace(/<(\w+:)?element ref="\w+:item" ?\/>\s*<(\w+:)?element ref="\w+:tuple" ?\/>/, facts);
  return { ...tree, source: { ...source, text } };
}

function keyOf(trees: ReadonlyMap<string, XmlTree>): string {
  const hash = createHash('sha256');
  for (const [uri, { source }] of trees) hash.update(`${uri} ${source.text.length} `).update(source.text);
  return hash.digest('base64');
}
