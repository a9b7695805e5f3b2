import { diagnose } from '../diagnostic/diagnostic.js';
import { periodKey } from '../value/period.js';
import { describe, type Rule } from './rule.js';

/**
 * A fact of an instant concept is at an instant, one of a duration concept over a duration, and a duration ends after
 * it starts. XBRL 2.1, 4.7.2 and 5.1.1.1: `xbrl.4.7.2:contextPeriodType`, `xbrl.4.7.2:periodStartBeforeEnd`.
 */
export const periodType: Rule = () => (fact, concept) => {
  const { period } = fact;
  const places = fact.provenance.period.length > 0 ? fact.provenance.period : [fact.provenance.span];
  // Both days are inclusive: a period of one day starts and ends on it.
  if (period.kind === 'duration' && period.start > period.end) {
    const message = `${describe(fact)} has a period that ends before it starts.`;
    return [diagnose('xbrl.4.7.2:periodStartBeforeEnd', message, places, { actual: periodKey(period) })];
  }
  const expected = concept?.periodType;
  if (expected === undefined || expected === period.kind) return undefined;
  return [
    diagnose('xbrl.4.7.2:contextPeriodType', `${describe(fact)} has a period of the wrong kind.`, places, {
      actual: `${period.kind} ${periodKey(period)}`,
      expected,
    }),
  ];
};
