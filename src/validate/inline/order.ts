import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { attribute, placeOf } from '../../xml/tree.js';
import { type InlineRule, inWords } from './rule.js';

const CODES = {
  fraction: 'ix11.7.1.3:tupleOrder',
  nonFraction: 'ix11.10.1.2:tupleOrder',
  nonNumeric: 'ix11.11.1.2:tupleOrder',
} as const;

/** Only what is in a tuple has an `order` (inline XBRL 1.1, 7.1.3, 10.1.2, 11.1.2). */
export const orderInTuple: InlineRule = function* (_, { facts }) {
  for (const { element } of facts) {
    if (element === undefined || attribute(element, 'order') === undefined) continue;
    const code = CODES[element.name.local as keyof typeof CODES];
    yield diagnoseAt(code, `${inWords(element)} has an order and is in no tuple.`, placeOf(element));
  }
};
