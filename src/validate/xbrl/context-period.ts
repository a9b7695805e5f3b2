import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { momentOf } from '../../instance/moment.js';
import type { InstanceRule } from '../rule.js';

/** A duration begins before it ends (XBRL 2.1, 4.7.2). */
export const contextPeriod: InstanceRule = function* (instance) {
  for (const { id, period, place } of instance.contexts.values()) {
    if (period.kind !== 'duration') continue;
    const [start, end] = [momentOf(period.start, 'start'), momentOf(period.end, 'end')];
    if (start === undefined || end === undefined || start < end) continue;
    const actual = `${period.start} to ${period.end}`;
    yield diagnoseAt('xbrl.4.7.2:periodStartBeforeEnd', `Context ${id} does not begin before it ends.`, place, {
      actual,
    });
  }
};
