import { calendarOf } from '../fact/calendar.js';
import type { Profile } from '../fact/profile.js';
import type { Span } from '../source/source.js';
import type { PeriodType } from '../taxonomy/authored.js';
import { addDays, addMonths, type Day, makeDay, type Period } from '../value/period.js';
import type { AmountTime, ProseTime } from './prose-times.js';

/**
 * The period of an amount at a time, as its concept's period type has it; without a time that of the report. The day or month
 * of an event is the whole period only of what the note itself `told` (a proposed concept); the taxonomy's own are of years.
 */
export function amountPeriod(
  time: AmountTime | undefined,
  periodType: PeriodType,
  profile: Profile,
  told: boolean,
): { period: Period; spans: readonly Span[] } {
  const { documentPeriodEnd } = profile;
  if (!time) {
    const period: Period =
      periodType === 'instant' ? { kind: 'instant', instant: documentPeriodEnd } : toDate(documentPeriodEnd, profile);
    return { period, spans: [] };
  }
  const end = endOfTime(time, profile);
  if (periodType === 'instant') return { period: { kind: 'instant', instant: end }, spans: [time.span] };
  const period = told || time.kind !== 'event' ? durationOf(time, end, profile) : toDate(end, profile);
  return { period, spans: [time.span] };
}

/** The last day of a time; of a year still under way, the report's. */
export function endOfTime(time: ProseTime, profile: Profile): Day {
  const calendar = calendarOf(profile);
  const { year, month, date, quarter } = time;
  if (month !== undefined) {
    if (date !== undefined) return makeDay(year, month, date);
    return addDays(addMonths(makeDay(year, month, 1), 1), -1);
  }
  const last = calendar.endOfYear(year + lag(profile));
  if (quarter !== undefined) {
    const months = time.months ?? 3;
    const back = 12 - quarter * months;
    const period = back > 0 ? calendar.upTo(last, { months: back }) : undefined;
    return period?.kind === 'duration' ? addDays(period.start, -1) : last;
  }
  const { documentPeriodEnd } = profile;
  return last > documentPeriodEnd && toDateStart(last, profile) <= documentPeriodEnd ? documentPeriodEnd : last;
}

function durationOf(time: ProseTime, end: Day, profile: Profile): Period {
  const calendar = calendarOf(profile);
  if (time.weeks !== undefined) return calendar.upTo(end, { weeks: time.weeks });
  if (time.months !== undefined && time.months !== 12) return calendar.upTo(end, { months: time.months });
  if (time.months === 12) return calendar.upTo(end, { months: 12 });
  if (time.kind === 'event' && time.month !== undefined)
    return { kind: 'duration', start: time.date === undefined ? makeDay(time.year, time.month, 1) : end, end };
  return toDate(end, profile);
}

/** From the first day of the fiscal year of a day up to it where the report ends on it, else that whole year. */
function toDate(end: Day, profile: Profile): Period {
  if (end === profile.documentPeriodEnd) return { kind: 'duration', start: toDateStart(end, profile), end };
  return calendarOf(profile).yearOf(end);
}

function toDateStart(end: Day, profile: Profile): Day {
  if (end === profile.documentPeriodEnd && profile.fiscalYearStart) return profile.fiscalYearStart;
  const year = calendarOf(profile).yearOf(end);
  return year.kind === 'duration' ? year.start : end;
}

/** Years that end in the first weeks of a calendar year, and on no month's end, bear the name of the one before. */
function lag({ fiscalYearEnd }: Profile): number {
  const [month, date] = fiscalYearEnd.slice(2).split('-').map(Number) as [number, number];
  return (month === 1 && date < 31) || (month === 2 && date <= 7) ? 1 : 0;
}
