import type { InlineSet } from '../../inline/inline-set.js';
import type { Element } from '../../xml/tree.js';

/** The ix:nonNumeric and ix:footnote elements that are continued. */
export function headsOf(inline: InlineSet): readonly Element[] {
  return [...inline.named('nonNumeric'), ...inline.named('footnote')].filter((one) => inline.continuations.after(one));
}

/** The ix:continuation elements that some text or footnote reaches, each with the first that does. */
export function continuationsByHead(inline: InlineSet): ReadonlyMap<Element, Element> {
  const heads = new Map<Element, Element>();
  for (const head of headsOf(inline)) {
    let next = inline.continuations.after(head);
    while (next !== undefined && !heads.has(next)) {
      heads.set(next, head);
      next = inline.continuations.after(next);
    }
  }
  return heads;
}
