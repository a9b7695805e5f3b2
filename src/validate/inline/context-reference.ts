import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { prefixed } from '../../value/qname.js';
import type { InlineRule } from './rule.js';

const CODES = {
  fraction: 'ix11.7.1.3:contextReference',
  nonFraction: 'ix11.10.1.2:contextReference',
  nonNumeric: 'ix11.11.1.2:contextReference',
} as const;

/** `contextRef` is the id of a context of the document set (inline XBRL 1.1, 7.1.3, 10.1.2, 11.1.2). */
export const contextReference: InlineRule = function* (_, { facts }) {
  for (const fact of facts) {
    if (fact.kind !== 'item' || fact.element === undefined || fact.context !== undefined) continue;
    const code = CODES[fact.element.name.local as keyof typeof CODES];
    const actual = fact.contextRef ?? 'none';
    yield diagnoseAt(code, `There is no context ${actual}, to which ${prefixed(fact.name)} refers.`, fact.place, {
      actual,
    });
  }
};
