import { type Element, isElement } from '../xml/tree.js';
import { TagMarkup, textMarkup } from './markup.js';

/** Content as a fragment of XHTML without prefixes, written as escaped content of inline XBRL is: equal content is equal text. */
export function fragmentOf(children: Element['children'], tags = new TagMarkup(undefined)): string {
  return children
    .map((child) => {
      if (!isElement(child)) return textMarkup(child);
      if (child.children.length === 0) return tags.empty(child);
      return `${tags.start(child)}${fragmentOf(child.children, tags)}${tags.end(child)}`;
    })
    .join('');
}
