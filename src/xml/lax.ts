import { escapeAttribute } from './escape.js';
import { WHOLE } from './schema-set.js';
import type { Element } from './tree.js';

/** An element to be validated where its declaration is known; or only its attributes of other namespaces. */
export interface LaxPart {
  readonly element: Element;
  readonly only: 'attributes' | 'element';
}

/** A document with the parts one after the other, each in an element that takes whatever there is and knows the names in scope. */
export function laxDocument(parts: readonly LaxPart[]): string {
  return `<any xmlns="${WHOLE}">${parts.map(textOf).join('')}</any>`;
}

function textOf({ element, only }: LaxPart): string {
  const scope = [...element.scope].filter(([prefix]) => prefix !== 'xml');
  const declarations = scope.map(([prefix, uri]) => ` xmlns${prefix && `:${prefix}`}="${escapeAttribute(uri)}"`);
  let own = 'w';
  while (element.scope.has(own)) own += 'w';
  const attributes = only === 'element' ? [] : element.attributes.map(foreignAttribute);
  const content = only === 'element' ? element.tree.source.text.slice(element.span.start, element.end) : '';
  return `<${own}:any xmlns:${own}="${WHOLE}"${declarations.join('')}${attributes.join('')}>${content}</${own}:any>`;
}

function foreignAttribute({ name, value }: Element['attributes'][number]): string {
  return name.namespace === '' ? '' : ` ${name.prefix}:${name.local}="${escapeAttribute(value)}"`;
}
