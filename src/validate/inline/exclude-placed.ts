import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { placeOf } from '../../xml/tree.js';
import type { InlineRule } from './rule.js';
import { elementsWithin } from './within.js';

/** An ix:exclude takes away from something: it is within an ix:nonNumeric, ix:footnote or ix:continuation (inline XBRL 1.1, 5.1.1). */
export const excludePlaced: InlineRule = function* (inline) {
  const within = elementsWithin(inline, ['nonNumeric', 'footnote', 'continuation']);
  for (const element of inline.named('exclude')) {
    if (within.has(element)) continue;
    const message = 'The ix:exclude is within no text from which it could take away.';
    yield diagnoseAt('ix11.5.1.1:excludeMisplaced', message, placeOf(element));
  }
};
