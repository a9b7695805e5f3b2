import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { placeOf } from '../../xml/tree.js';
import { continuationsByHead } from './chains.js';
import { type InlineRule, inWords } from './rule.js';

/** Every ix:continuation continues, directly or by others, an ix:nonNumeric or an ix:footnote (inline XBRL 1.1, 4.1.2). */
export const continuationReferenced: InlineRule = function* (inline) {
  const reached = continuationsByHead(inline);
  for (const element of inline.named('continuation')) {
    if (reached.has(element)) continue;
    const message = `No text and no footnote is continued by ${inWords(element)}.`;
    yield diagnoseAt('ix11.4.1.2:continuationNotReferenced', message, placeOf(element));
  }
};
