import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { compareMoments, findMoment } from '../../value/moment.js';
import type { InstanceRule } from '../rule.js';

/** A duration begins before it ends (XBRL 2.1, 4.7.2). */
export const contextPeriod: InstanceRule = function* (instance) {
  for (const { id, period, place } of instance.contexts.values()) {
    if (period.kind !== 'duration') continue;
    const [start, end] = [findMoment(period.start, 'start'), findMoment(period.end, 'end')];
    if (start === undefined || end === undefined || compareMoments(start, end) < 0) continue;
    const actual = `${period.start} to ${period.end}`;
    yield diagnoseAt('xbrl.4.7.2:periodStartBeforeEnd', `Context ${id} does not begin before it ends.`, place, {
      actual,
    });
  }
};
