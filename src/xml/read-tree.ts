import { createRequire } from 'node:module';
import type { SaxesTagNS } from 'saxes';
import { diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import type { Source, Span } from '../source/source.js';
import { qname } from '../value/qname.js';
import { readQuickly } from './quick-tree.js';
import { Scopes } from './scopes.js';
import {
  type Attribute,
  attribute,
  DEEPEST,
  type Element,
  type Growing,
  OUTERMOST,
  type Scope,
  type XmlTree,
} from './tree.js';

/** Loaded with the first document that is in doubt: every start would wait for it. */
const load = createRequire(import.meta.url);

const XMLNS = 'http://www.w3.org/2000/xmlns/';

/**
 * The document's tree, with the place of every element. Nothing is fetched and nothing expanded: a document type
 * declaration with declarations of its own is `xml-declarations-refused`, any entity but XML's five and whatever else is
 * not well formed (XML 1.0, Namespaces in XML 1.0) is `xmlSchema:syntax`, nesting beyond 2,000 elements `xml-too-deep`, more
 * than 1,000 prefixes at once `xml-too-many-namespaces`; then there is no tree.
 */
export function readTree(uri: string, source: Source): Result<XmlTree | undefined> {
  // Real filings have white space before the XML declaration; its offset keeps the places right.
  const skipped = /^[\ufeff\s]*/.exec(source.text)?.[0].length ?? 0;
  const quick = readQuickly(uri, source, skipped);
  return quick === undefined ? readStrictly(uri, source, skipped) : new Result<XmlTree | undefined>(quick);
}

/** The same by the library that knows all of XML, and says what is wrong. */
export function readStrictly(uri: string, source: Source, skipped: number): Result<XmlTree | undefined> {
  const ids = new Map<string, Element>();
  const grown = { uri, source, root: undefined as Element | undefined, ids };
  const tree = grown as XmlTree;
  const { SaxesParser } = load('saxes') as typeof import('saxes');
  const parser = new SaxesParser({ xmlns: true, position: true, fileName: source.name });
  const open: Growing[] = [];
  const scopes = new Scopes();
  const here = () => skipped + parser.position;
  const refuse = (code: Refusal['code'], why: string): never => {
    throw new Refusal(code, why, Math.min(here(), source.text.length));
  };
  let start = 0;

  parser.on('error', (error) => refuse('xmlSchema:syntax', error.message.replace(/^.*?\d+:\d+: /, '')));
  parser.on('doctype', (doctype) => {
    if (doctype.includes('['))
      refuse('xml-declarations-refused', 'a document type declaration declares things of its own');
  });
  parser.on('opentagstart', (tag) => {
    // what ends the name is one character, or a carriage return and a line feed
    start = source.text.lastIndexOf('<', here() - tag.name.length - 1);
  });
  parser.on('opentag', (tag) => {
    if (open.length >= DEEPEST) refuse('xml-too-deep', `elements are nested deeper than ${DEEPEST}`);
    const parent = open.at(-1);
    const scope = scopes.within(parent?.scope ?? OUTERMOST, Object.entries(tag.ns));
    if (scope === undefined) return refuse('xml-too-many-namespaces', 'more prefixes are declared than anybody needs');
    const element = grow(tag, parent, scope, tree, { start, end: here() });
    if (parent === undefined) grown.root = element;
    else parent.children.push(element);
    const id = attribute(element, 'id');
    if (id !== undefined && !ids.has(id)) ids.set(id, element);
    open.push(element);
  });
  const add = (text: string) => open.at(-1)?.children.push(text);
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed !== undefined) closed.end = here();
  });

  try {
    parser.write(source.text.slice(skipped)).close();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, message, at } = error;
    const span = { start: Math.max(0, at - 1), end: at };
    return new Result<XmlTree | undefined>(undefined, [
      diagnose(code, `${source.name}: ${message}.`, [span], { source }),
    ]);
  }
  return new Result<XmlTree | undefined>(tree);
}

class Refusal extends Error {
  constructor(
    readonly code: 'xmlSchema:syntax' | 'xml-declarations-refused' | 'xml-too-deep' | 'xml-too-many-namespaces',
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

function grow(tag: SaxesTagNS, parent: Growing | undefined, scope: Scope, tree: XmlTree, span: Span): Growing {
  const attributes: Attribute[] = [];
  for (const { uri, prefix, local, value } of Object.values(tag.attributes)) {
    if (uri !== XMLNS) attributes.push({ name: qname(uri, prefix, local), value });
  }
  const name = qname(tag.uri, tag.prefix, tag.local);
  return { name, attributes, children: [], parent, scope, tree, span, end: span.end };
}
