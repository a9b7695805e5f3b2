import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { prefixed } from '../../value/qname.js';
import type { InstanceRule } from '../rule.js';
import { knownItems } from './facts.js';

/**
 * An item whose concept is of an instant has a context with an instant, one of a duration a context with a duration or `forever`
 * (XBRL 2.1, 4.7.2).
 */
export const periodOfItem: InstanceRule = function* (instance, dts) {
  for (const [{ name, context, place }, { periodType }] of knownItems(instance, dts)) {
    if (context === undefined || periodType === undefined) continue;
    const { kind } = context.period;
    if ((kind === 'instant') === (periodType === 'instant')) continue;
    const message = `${prefixed(name)} is of ${periodType === 'instant' ? 'an instant' : 'a duration'}, its context is not.`;
    yield diagnoseAt('xbrl.4.7.2:contextPeriodType', message, place, { actual: kind, expected: periodType });
  }
};
