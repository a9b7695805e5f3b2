import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { prefixed } from '../../value/qname.js';
import type { InstanceRule } from '../rule.js';
import { reported } from './reported.js';

/** A fact of an instant concept has an instant; one of a duration concept a duration, or no period for all time (OIM 1.0, period core dimension). */
export const periodOfConcept: InstanceRule = function* (instance, dts) {
  for (const [{ name, context, place }, { periodType, abstract }] of reported(instance, dts)) {
    const kind = context?.period.kind;
    if (kind === undefined || periodType === undefined || kind === periodType || abstract) continue;
    if (kind === 'forever' && periodType === 'duration') continue;
    const more = { actual: kind, expected: periodType };
    yield kind === 'forever'
      ? diagnoseAt('oime:missingPeriodDimension', `The fact of ${prefixed(name)} has no period.`, place, more)
      : diagnoseAt('oime:invalidPeriodDimension', `The period of ${prefixed(name)} is of the wrong kind.`, place, more);
  }
};
