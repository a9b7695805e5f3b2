import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { placeOf } from '../../xml/tree.js';
import { type InlineRule, inWords } from './rule.js';
import { elementsWithin } from './within.js';

/** No ix:continuation is hidden (inline XBRL 1.1, 4.1.1). */
export const continuationShown: InlineRule = function* (inline) {
  const hidden = elementsWithin(inline, ['hidden']);
  for (const element of inline.named('continuation')) {
    if (!hidden.has(element)) continue;
    yield diagnoseAt('ix11.4.1.1:ancestorNodeDisallowed', `${inWords(element)} is within ix:hidden.`, placeOf(element));
  }
};
