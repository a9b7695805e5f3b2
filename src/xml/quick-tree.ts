import type { Source } from '../source/source.js';
import { isExpressible } from './escape.js';
import { resolveReferences } from './references.js';
import { StartTags } from './start-tags.js';
import { DEEPEST, type Growing, type XmlTree } from './tree.js';

const DECLARATION =
  /^<\?xml\s+version\s*=\s*(["'])1\.0\1(?:\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*\?>/;

/**
 * The tree of a document of which nothing is in doubt, some times as fast as by the library that judges the rest: elements, attributes, text,
 * comments, processing instructions and CDATA, names of ASCII letters, XML's five entities. Undefined for anything else, well formed or not. `from` is where
 * the document begins.
 */
export function readQuickly(uri: string, source: Source, from: number): XmlTree | undefined {
  if (!isExpressible(source.text)) return undefined;
  const reader = new QuickReader(uri, source, from);
  return reader.read() ? reader.tree() : undefined;
}

class QuickReader {
  readonly #text: string;
  readonly #tags: StartTags;
  readonly #grown: { -readonly [K in keyof XmlTree]: XmlTree[K] | undefined };
  readonly #ids: Map<string, Growing> = new Map();
  readonly #open: Growing[] = [];
  #top: Growing | undefined;
  #at: number;

  constructor(uri: string, source: Source, from: number) {
    this.#text = source.text;
    this.#at = from + (DECLARATION.exec(source.text.slice(from, from + 300))?.[0].length ?? 0);
    this.#grown = { uri, source, root: undefined, ids: this.#ids };
    this.#tags = new StartTags(this.#text);
  }

  tree(): XmlTree {
    return this.#grown as XmlTree;
  }

  /** False as soon as something is in doubt. */
  read(): boolean {
    const text = this.#text;
    for (let at = text.indexOf('<', this.#at); at >= 0; at = text.indexOf('<', this.#at)) {
      if (at > this.#at && !this.#addText(this.#at, at)) return false;
      const next = text.charCodeAt(at + 1);
      if (!this.#readMarkup(at, next)) return false;
    }
    return this.#top === undefined && this.#grown.root !== undefined && isBlank(text.slice(this.#at));
  }

  #readMarkup(at: number, next: number): boolean {
    if (next === SLASH) return this.#readEnd(at);
    if (next === BANG) return this.#readAside(at);
    return next === QUESTION ? this.#readInstruction(at) : this.#readStart(at);
  }

  #addText(start: number, end: number): boolean {
    const raw = this.#text.slice(start, end);
    if (this.#top === undefined) return isBlank(raw);
    if (raw.includes(']]>')) return false;
    const text = resolveReferences(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw);
    if (text === undefined) return false;
    this.#top.children.push(text);
    return true;
  }

  #readStart(at: number): boolean {
    const parent = this.#top;
    if (parent === undefined && this.#grown.root !== undefined) return false;
    const tag = this.#tags.read(at, parent?.scope);
    if (tag === undefined || this.#open.length >= DEEPEST) return false;
    const end = at + tag.length;
    const { name, attributes, scope, id } = tag;
    const children = tag.empty ? NOTHING : [];
    const tree = this.#grown as XmlTree;
    const element: Growing = { name, attributes, children, parent, scope, tree, span: { start: at, end }, end };
    if (parent === undefined) this.#grown.root = element;
    else parent.children.push(element);
    if (id !== undefined && !this.#ids.has(id)) this.#ids.set(id, element);
    if (!tag.empty) {
      this.#open.push(element);
      this.#top = element;
    }
    this.#at = end;
    return true;
  }

  #readEnd(at: number): boolean {
    const element = this.#open.pop();
    if (element === undefined) return false;
    const { prefix, local } = element.name;
    const name = prefix === '' ? local : `${prefix}:${local}`;
    if (!this.#text.startsWith(name, at + 2)) return false;
    const close = this.#text.indexOf('>', at);
    if (close < 0 || !isBlank(this.#text.slice(at + 2 + name.length, close))) return false;
    element.end = close + 1;
    this.#top = this.#open.at(-1);
    this.#at = close + 1;
    return true;
  }

  /** A processing instruction, which says nothing to us; never another XML declaration. */
  #readInstruction(at: number): boolean {
    INSTRUCTION.lastIndex = at;
    const target = INSTRUCTION.exec(this.#text)?.[1];
    const close = this.#text.indexOf('?>', INSTRUCTION.lastIndex);
    if (target === undefined || /^xml$/i.test(target) || close < 0) return false;
    this.#at = close + 2;
    return true;
  }

  /** A comment, or CDATA within the root. */
  #readAside(at: number): boolean {
    const text = this.#text;
    if (text.startsWith('<!--', at)) {
      const close = text.indexOf('--', at + 4);
      if (close < 0 || text[close + 2] !== '>') return false;
      this.#at = close + 3;
      return true;
    }
    const close = text.startsWith('<![CDATA[', at) ? text.indexOf(']]>', at) : -1;
    if (close < 0 || this.#top === undefined) return false;
    this.#top.children.push(text.slice(at + 9, close).replace(/\r\n?/g, '\n'));
    this.#at = close + 3;
    return true;
  }
}

/** Of all that is closed where it opens. */
const NOTHING: Growing['children'] = [];

const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const INSTRUCTION = /<\?([A-Za-z_][\w.-]*)(?=[ \t\r\n]|\?>)/y;

function isBlank(text: string): boolean {
  return text === '' || /^[ \t\r\n]*$/.test(text);
}
