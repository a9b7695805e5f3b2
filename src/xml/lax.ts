import type { Place } from '../source/source.js';
import { escapeAttribute } from './escape.js';
import { findByPath } from './path.js';
import { WHOLE } from './schema-set.js';
import { type Attribute, type Element, placeOf, type Scope } from './tree.js';

/** Something to be validated as far as it is declared: an element that takes whatever there is, and what it holds. */
export interface LaxPart {
  readonly attributes: readonly Attribute[];
  /** XML, whose prefixes are those of the scope. */
  readonly content: string;
  readonly scope: Scope;
  /** Where the element stands that libxml2's steps lead to, from the part on; without steps the part itself. */
  placeAt(steps: readonly string[]): Place;
}

/** An element with all in it. */
export function laxElement(element: Element): LaxPart {
  return {
    attributes: [],
    content: element.tree.source.text.slice(element.span.start, element.end),
    scope: element.parent?.scope ?? new Map(),
    placeAt: ([, ...steps]) => placeOf(findByPath(element, steps) ?? element),
  };
}

/** The attributes of an element that are of other namespaces. */
export function laxAttributes(element: Element): LaxPart {
  const attributes = element.attributes.filter(({ name }) => name.namespace !== '');
  return { attributes, content: '', scope: element.scope, placeAt: () => placeOf(element) };
}

/** A document with the parts one after the other. */
export function laxDocument(parts: readonly LaxPart[]): string {
  return `<any xmlns="${WHOLE}">${parts.map(textOf).join('')}</any>`;
}

function textOf({ scope, attributes, content }: LaxPart): string {
  const own = freePrefix(scope);
  const written = attributes.map(({ name, value }) => ` ${name.prefix}:${name.local}="${escapeAttribute(value)}"`);
  return `<${own}:any xmlns:${own}="${WHOLE}"${declarationsOf(scope)}${written.join('')}>${content}</${own}:any>`;
}

function declarationsOf(scope: Scope): string {
  return [...scope]
    .filter(([prefix]) => prefix !== 'xml')
    .map(([prefix, uri]) => ` xmlns${prefix && `:${prefix}`}="${escapeAttribute(uri)}"`)
    .join('');
}

/** A prefix that means nothing there. */
function freePrefix(scope: Scope): string {
  let prefix = 'n';
  while (scope.has(prefix)) prefix += 'n';
  return prefix;
}
