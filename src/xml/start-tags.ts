import { clark, type QName, qname } from '../value/qname.js';
import { resolveReferences } from './references.js';
import { Scopes } from './scopes.js';
import { type Attribute, OUTERMOST, type Scope, XML } from './tree.js';

const XMLNS = 'http://www.w3.org/2000/xmlns/';
const NAME = String.raw`[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?`;
const START = new RegExp(`<(${NAME})`, 'y');
const ATTRIBUTE = new RegExp(String.raw`[ \t\r\n]+(${NAME})[ \t\r\n]*=[ \t\r\n]*(?:"([^<"]*)"|'([^<']*)')`, 'y');
const END = /[ \t\r\n]*(\/?)>/y;

/** More different tags than a page repeats are not remembered. */
const MOST = 5000;

export interface StartTag {
  readonly name: QName;
  readonly attributes: readonly Attribute[];
  readonly scope: Scope;
  readonly id: string | undefined;
  readonly empty: boolean;
  readonly length: number;
}

/** The start tags of one text. Pages repeat theirs over and over: each is read once for the namespaces that are in scope. */
export class StartTags {
  readonly #text: string;
  readonly #known = new Map<Scope, Map<string, StartTag>>();
  readonly #scopes = new Scopes();
  readonly #names = new Map<Scope, Map<string, QName>>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The start tag here; undefined where anything about it is in doubt. */
  read(at: number, outer: Scope = OUTERMOST): StartTag | undefined {
    const known = this.#of(this.#known, outer);
    // a value may hold a `>`: what ends there is no tag then, and never remembered
    const close = this.#text.indexOf('>', at);
    const written = this.#text.slice(at, close + 1);
    const met = known.get(written);
    if (met !== undefined) return met;
    const tag = this.#readNew(at, outer);
    if (tag !== undefined && tag.length === written.length && known.size < MOST) known.set(written, tag);
    return tag;
  }

  #readNew(at: number, outer: Scope): StartTag | undefined {
    START.lastIndex = at;
    const name = START.exec(this.#text)?.[1];
    if (name === undefined) return undefined;
    const values = new Map<string, string>();
    let end = START.lastIndex;
    for (ATTRIBUTE.lastIndex = end; ; end = ATTRIBUTE.lastIndex) {
      const match = ATTRIBUTE.exec(this.#text);
      if (match === null) break;
      const [, key = '', double, single = ''] = match;
      const value = resolveReferences((double ?? single).replace(/\r\n|[\t\r\n]/g, ' '));
      if (value === undefined || values.has(key)) return undefined;
      values.set(key, value);
    }
    END.lastIndex = end;
    const closing = END.exec(this.#text);
    return closing === null ? undefined : this.#make(name, values, outer, closing[1] === '/', END.lastIndex - at);
  }

  #make(
    written: string,
    values: ReadonlyMap<string, string>,
    outer: Scope,
    empty: boolean,
    length: number,
  ): StartTag | undefined {
    const declared = declarationsIn(values);
    const scope = declared && this.#scopes.within(outer, declared);
    const name = scope && this.#resolve(written, scope, scope.get('') ?? '');
    if (scope === undefined || name === undefined) return undefined;
    const attributes: Attribute[] = [];
    const prefixed = new Set<string>();
    for (const [key, value] of values) {
      if (isDeclaration(key)) continue;
      const own = this.#resolve(key, scope, '');
      if (own === undefined) return undefined;
      // two prefixes may be of one namespace
      if (own.prefix !== '' && prefixed.has(clark(own))) return undefined;
      if (own.prefix !== '') prefixed.add(clark(own));
      attributes.push({ name: own, value });
    }
    return { name, attributes, scope, id: values.get('id'), empty, length };
  }

  /** A name by its prefix, or in the namespace given; undefined where the prefix is not declared. */
  #resolve(written: string, scope: Scope, unprefixed: string): QName | undefined {
    const names = this.#of(this.#names, scope);
    const key = unprefixed === '' ? written : `:${written}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const colon = written.indexOf(':');
    const prefix = colon < 0 ? '' : written.slice(0, colon);
    const namespace = prefix === '' ? unprefixed : scope.get(prefix);
    if (namespace === undefined) return undefined;
    const made = qname(namespace, prefix, written.slice(colon + 1));
    names.set(key, made);
    return made;
  }

  #of<T>(maps: Map<Scope, Map<string, T>>, scope: Scope): Map<string, T> {
    let found = maps.get(scope);
    if (found === undefined) {
      found = new Map();
      maps.set(scope, found);
    }
    return found;
  }
}

function isDeclaration(key: string): boolean {
  return key === 'xmlns' || key.startsWith('xmlns:');
}

/** The namespaces that a tag declares; undefined where one is of what only XML itself may declare, or takes a prefix back. */
function declarationsIn(values: ReadonlyMap<string, string>): readonly (readonly [string, string])[] | undefined {
  const declared: [string, string][] = [];
  for (const [key, value] of values) {
    if (!isDeclaration(key)) continue;
    const prefix = key.slice(6);
    const namespace = value.trim();
    if (prefix === 'xml' || prefix === 'xmlns' || namespace === XML || namespace === XMLNS) return undefined;
    if (namespace === '' && prefix !== '') return undefined;
    declared.push([prefix, namespace]);
  }
  return declared;
}
