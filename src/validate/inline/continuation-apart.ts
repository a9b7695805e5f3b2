import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { type Element, placeOf } from '../../xml/tree.js';
import { continuationsByHead, headsOf } from './chains.js';
import { type InlineRule, inWords } from './rule.js';

const CODES = {
  nonNumeric: 'ix11.11.1.2:continuationChainNested',
  footnote: 'ix11.6.1.2:continuationChainNested',
  continuation: 'ix11.4.1.2:continuationChainNested',
} as const;

/** No part of a continued text stands within another part of it (inline XBRL 1.1, 4.1.2). */
export const continuationApart: InlineRule = function* (inline) {
  const chains = new Map(continuationsByHead(inline));
  for (const head of headsOf(inline)) chains.set(head, head);
  /** The elements that hold the one at hand, innermost last. */
  const around: Element[] = [];
  const open = new Map<Element, Element>();
  for (const element of inline.elements()) {
    const outer = inline.outerOf(element);
    for (let inner = around.at(-1); inner !== undefined && inner !== outer; inner = around.at(-1)) {
      around.pop();
      const chain = chains.get(inner);
      if (chain !== undefined && open.get(chain) === inner) open.delete(chain);
    }
    around.push(element);
    const chain = chains.get(element);
    if (chain === undefined) continue;
    const holder = open.get(chain);
    if (holder === undefined) open.set(chain, element);
    else {
      const message = `${inWords(element)} stands within ${inWords(holder)}, a part of the same text.`;
      yield diagnoseAt(CODES[element.name.local as keyof typeof CODES], message, placeOf(element));
    }
  }
};
