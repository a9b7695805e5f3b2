import type { Place, Source, Span } from '../source/source.js';
import { type QName, qname } from '../value/qname.js';

/** A document whose elements know their names and places. `uri` is absolute; relative addresses in it are resolved by it. */
export interface XmlTree {
  readonly uri: string;
  /** The text, under the name that people are shown. */
  readonly source: Source;
  readonly root: Element;
  /** Elements by `id`; of several with one id, the first. */
  readonly ids: ReadonlyMap<string, Element>;
}

export interface Attribute {
  readonly name: QName;
  readonly value: string;
}

/** An element with its expanded name. Namespace declarations are in `scope` and not among the attributes. */
export interface Element {
  readonly name: QName;
  readonly attributes: readonly Attribute[];
  readonly children: readonly (Element | string)[];
  readonly parent: Element | undefined;
  readonly scope: Scope;
  readonly tree: XmlTree;
  /** Its start tag. */
  readonly span: Span;
  /** Behind its end tag. */
  readonly end: number;
}

/** Namespaces by prefix; '' is the default namespace. */
export type Scope = ReadonlyMap<string, string>;

export const XML = 'http://www.w3.org/XML/1998/namespace';

/** What is in scope where nothing is declared. */
export const OUTERMOST: Scope = new Map([['xml', XML]]);

/** Deeper nesting is nobody's report. */
export const DEEPEST = 2000;

/** An element while it is read. */
export type Growing = {
  -readonly [K in keyof Element]: K extends 'children' ? (Element | string)[] : Element[K];
};

/** The attribute's value, as it stands but for white space, which is XML's business; without a namespace, one of none. */
export function attribute(element: Element, local: string, namespace = ''): string | undefined {
  for (const { name, value } of element.attributes) {
    if (name.local === local && name.namespace === namespace) return value;
  }
  return undefined;
}

export function isElement(node: Element | string): node is Element {
  return typeof node !== 'string';
}

export function elements(parent: Element): readonly Element[] {
  return parent.children.filter(isElement);
}

export function named(element: Element, namespace: string, local: string): boolean {
  return element.name.local === local && element.name.namespace === namespace;
}

export function filterChildren(parent: Element, namespace: string, local: string): readonly Element[] {
  return elements(parent).filter((child) => named(child, namespace, local));
}

export function findChild(parent: Element, namespace: string, local: string): Element | undefined {
  return elements(parent).find((child) => named(child, namespace, local));
}

/** Where the element's start tag stands. */
export function placeOf({ tree, span }: Element): Place {
  return { source: tree.source, span };
}

/** All text within, in order. Without recursion: depth is the author's choice. */
export function textWithin(element: Element): string {
  const [only] = element.children;
  if (element.children.length === 1 && typeof only === 'string') return only;
  const parts: string[] = [];
  const open: (Element | string)[] = [...element.children].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') parts.push(node);
    else for (let i = node.children.length - 1; i >= 0; i--) open.push(node.children[i] as Element | string);
  }
  return parts.join('');
}

/** The element and all below it, in document order. */
export function* descendants(element: Element): Generator<Element> {
  const open: Element[] = [element];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i];
      if (child !== undefined && isElement(child)) open.push(child);
    }
  }
}

/**
 * A QName in content, by the namespaces in scope at the element; white space around it does not count. Undefined where
 * it is none, or its prefix is not declared (XML Schema 1.0 part 2, 3.2.18).
 */
export function resolveName(element: Element, text: string): QName | undefined {
  const parts = text.trim().split(':');
  const [first = '', second] = parts;
  if (parts.length > 2 || !isNcName(second ?? first) || (second !== undefined && !isNcName(first))) return undefined;
  const prefix = second === undefined ? '' : first;
  const namespace = element.scope.get(prefix);
  if (namespace === undefined) return prefix === '' ? qname('', '', first) : undefined;
  return qname(namespace, prefix, second ?? first);
}

export function isNcName(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{M}\p{Nd}_.\-\u00b7]*$/u.test(text);
}

/** The address against which the element's relative addresses are resolved (XML Base). */
export function baseOf(element: Element): string {
  const written = attribute(element, 'base', XML);
  const outer = element.parent === undefined ? element.tree.uri : baseOf(element.parent);
  return written === undefined ? outer : resolveUri(outer, written);
}

/** An address made absolute; as it is where it cannot be. */
export function resolveUri(base: string, address: string): string {
  return URL.canParse(address.trim(), base) ? new URL(address.trim(), base).href : address;
}
