import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { prefixed } from '../../value/qname.js';
import type { InlineRule } from './rule.js';

const CODES = { fraction: 'ix11.7.1.3:unitReference', nonFraction: 'ix11.10.1.2:unitReference' } as const;

/** `unitRef` of a number is the id of a unit of the document set (inline XBRL 1.1, 7.1.3, 10.1.2). */
export const unitReference: InlineRule = function* (_, { facts }) {
  for (const fact of facts) {
    if (fact.kind !== 'item' || fact.element === undefined || fact.unit !== undefined) continue;
    const { local } = fact.element.name;
    if (local !== 'fraction' && local !== 'nonFraction') continue;
    const actual = fact.unitRef ?? 'none';
    yield diagnoseAt(CODES[local], `There is no unit ${actual}, to which ${prefixed(fact.name)} refers.`, fact.place, {
      actual,
    });
  }
};
