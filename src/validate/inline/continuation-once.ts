import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { type Element, placeOf } from '../../xml/tree.js';
import { type InlineRule, inWords } from './rule.js';

/** An ix:continuation continues one element only (inline XBRL 1.1, 4.1.2). */
export const continuationOnce: InlineRule = function* (inline) {
  const continued = new Map<Element, Element>();
  for (const element of inline.elements()) {
    const next = inline.continuations.after(element);
    if (next === undefined) continue;
    const first = continued.get(next);
    if (first === undefined) continued.set(next, element);
    else {
      const message = `${inWords(next)} continues ${inWords(element)} as well as ${inWords(first)}.`;
      yield diagnoseAt('ix11.4.1.2:continuationReferences', message, placeOf(element));
    }
  }
};
