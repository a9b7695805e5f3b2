import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { attribute, placeOf } from '../../xml/tree.js';
import { type InlineRule, inWords } from './rule.js';

const CODES = {
  fraction: 'ix11.7.1.3:tupleRefMissing',
  nonFraction: 'ix11.10.1.2:tupleRefMissing',
  nonNumeric: 'ix11.11.1.2:tupleRefMissing',
} as const;

/** A `tupleRef` is the `tupleID` of a tuple of the document set (inline XBRL 1.1, 7.1.3, 10.1.2, 11.1.2). */
export const tupleReference: InlineRule = function* (inline) {
  const tuples = new Set(inline.named('tuple').map((tuple) => attribute(tuple, 'tupleID')?.trim()));
  for (const element of inline.facts) {
    const actual = attribute(element, 'tupleRef')?.trim();
    const code = CODES[element.name.local as keyof typeof CODES];
    if (actual === undefined || code === undefined || tuples.has(actual)) continue;
    yield diagnoseAt(code, `${inWords(element)} refers to a tuple that there is not.`, placeOf(element), { actual });
  }
};
