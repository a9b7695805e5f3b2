import { findMoment, momentKey } from '../value/moment.js';
import type { InstancePeriod } from './instance.js';

/** Equal for equal periods, dates with and without time alike (XBRL 2.1, 4.7.2); what is no date is only like itself. */
export function periodKey(period: InstancePeriod): readonly string[] {
  if (period.kind === 'forever') return [];
  if (period.kind === 'instant') return [moment(period.instant, 'instant')];
  return [moment(period.start, 'start'), moment(period.end, 'end')];
}

function moment(text: string, as: 'start' | 'end' | 'instant'): string {
  const found = findMoment(text, as);
  return found === undefined ? text : momentKey(found);
}
