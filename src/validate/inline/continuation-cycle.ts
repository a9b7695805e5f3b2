import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { type Element, placeOf } from '../../xml/tree.js';
import { type InlineRule, inWords } from './rule.js';

/** What continues an element does not come back to itself (inline XBRL 1.1, 4.1.2). */
export const continuationCycle: InlineRule = function* (inline) {
  /** Each with the one from which it was reached first. */
  const reached = new Map<Element, Element>();
  for (const start of inline.named('continuation')) {
    let last = start;
    for (let next: Element | undefined = start; next !== undefined && !reached.has(next); ) {
      reached.set(next, start);
      last = next;
      next = inline.continuations.after(next);
    }
    const back = inline.continuations.after(last);
    if (back === undefined || reached.get(last) !== start || reached.get(back) !== start) continue;
    const message = `${inWords(last)} is continued by ${inWords(back)}, which it continues itself.`;
    yield diagnoseAt('ix11.4.1.2:continuationCycle', message, placeOf(last));
  }
};
