import type { Repair } from '../document/footed.js';
import type { Column, GridRow, Reading } from '../document/reading.js';
import type { Profile } from '../fact/profile.js';
import type { Phrase } from '../source/phrase.js';
import type { Span } from '../source/source.js';
import type { PeriodType } from '../taxonomy/authored.js';
import { dayOf, type FoundDate, findDates, isPossibleYear } from '../value/dates.js';
import { addDays, addMonths, type Day, daysInMonth, makeDay, monthsUpTo, type Period } from '../value/period.js';
import { findPeriodWords } from '../value/period-words.js';

/** The time that the words around a figure tell: where it ends, how long it is, and where that stands. */
export interface ToldPeriod {
  readonly end: Day;
  readonly months: number | undefined;
  readonly instant: boolean;
  readonly spans: readonly Span[];
  /** No words told it; the profile's date was taken. */
  readonly inferred: boolean;
}

/** The time of a figure by the nearest words: its row's label, its column's headings, the captions, the profile. */
export function tellPeriod(
  reading: Reading,
  row: GridRow,
  column: Column,
  repair: Repair | undefined,
  profile: Profile,
): ToldPeriod {
  const captions = [...reading.captions].reverse();
  const own = row.label && told([row.label], repair, captions, profile);
  if (own) return own;
  const section = told([...row.sections].reverse().slice(0, 1), undefined, captions, profile);
  const heads = column.heads.filter((h) => h.kind === 'period').map((h) => h.phrase);
  const above = heads.length > 0 ? told(heads, repair, captions, profile) : undefined;
  if (above)
    return above.months === undefined && section?.months !== undefined ? { ...above, months: section.months } : above;
  if (section) return section;
  for (const caption of captions) {
    const dates = findDates(caption.text).filter((d) => d.year !== undefined);
    const only = dates.length === 1 || new Set(dates.map((d) => `${d.year}`)).size === 1;
    const found = only ? told([caption], undefined, captions, profile) : undefined;
    if (found) return found;
  }
  const months = captions.map((c) => findPeriodWords(c.text)?.months).find((m) => m !== undefined);
  return { end: profile.documentPeriodEnd, months, instant: false, spans: [], inferred: true };
}

function told(
  phrases: readonly Phrase[],
  repair: Repair | undefined,
  captions: readonly Phrase[],
  profile: Profile,
): ToldPeriod | undefined {
  if (phrases.length === 0) return undefined;
  const text = phrases
    .map((p) => (repair?.kind === 'period' && repair.printed === p.text ? repair.repaired : p.text))
    .join(' ');
  const words = findPeriodWords(text);
  const date = words?.dates.findLast((d) => d.year !== undefined) ?? undefined;
  if (!words || date?.year === undefined || !isPossibleYear(date.year)) return undefined;
  const partial = words.dates.find((d) => d.year === undefined);
  const end = dayOf(date) ?? dayOf({ ...date, ...monthOf(partial) }) ?? dayOfYear(date.year, captions, profile);
  const months = words.months ?? captions.map((c) => monthsFor(c, end)).find((m) => m !== undefined);
  return { end, months, instant: words.instant, spans: phrases.flatMap((p) => p.spans), inferred: false };
}

function monthOf(date: FoundDate | undefined): Partial<Pick<FoundDate, 'month' | 'date'>> {
  return date ? { month: date.month, date: date.date } : {};
}

/** The length that a caption names, unless it speaks of another day. */
function monthsFor(caption: Phrase, end: Day): number | undefined {
  const words = findPeriodWords(caption.text);
  if (words?.months === undefined) return undefined;
  const days = words.dates.filter((d) => d.month !== undefined);
  const same = days.length === 0 || days.some((d) => end.slice(5, 7) === String(d.month).padStart(2, '0'));
  return same ? words.months : undefined;
}

/** A year alone ends where the captions say, or where the fiscal year does. */
function dayOfYear(year: number, captions: readonly Phrase[], profile: Profile): Day {
  for (const caption of captions) {
    const dates = findDates(caption.text).filter((d) => d.month !== undefined);
    const own = dates.find((d) => d.year === year) ?? dates.find((d) => d.year === undefined || d.date !== undefined);
    const day = own && dayOf({ ...own, year });
    if (day) return day;
  }
  return fiscalYearEnd(year, profile);
}

/** The last day of the fiscal year that ends in a calendar year. */
export function fiscalYearEnd(year: number, profile: Profile): Day {
  const [month, date] = profile.fiscalYearEnd.slice(2).split('-').map(Number) as [number, number];
  return makeDay(year, month, Math.min(date, daysInMonth(year, month)));
}

/** The fiscal year in which a day lies. */
export function fiscalYearOf(day: Day, profile: Profile): Period {
  const year = Number(day.slice(0, 4));
  const end = fiscalYearEnd(year, profile);
  return durationTo(day <= end ? end : fiscalYearEnd(year + 1, profile), 12, profile);
}

/** The period of a fact: an instant or a duration as its concept is (XBRL 2.1, 4.7.2), whatever the heading looks like. */
export function periodFor(
  periodType: PeriodType,
  told: Pick<ToldPeriod, 'end' | 'months'>,
  opening: boolean,
  profile: Profile,
): Period {
  if (periodType === 'duration') return durationTo(told.end, told.months ?? 12, profile);
  if (!opening) return { kind: 'instant', instant: told.end };
  const span = durationTo(told.end, told.months ?? 12, profile);
  return { kind: 'instant', instant: span.kind === 'duration' ? addDays(span.start, -1) : addMonths(told.end, -12) };
}

/** A duration of so many months; the reporting year starts where the profile says. */
function durationTo(end: Day, months: number, profile: Profile): Period {
  const own = months === 12 && end === profile.documentPeriodEnd ? profile.fiscalYearStart : undefined;
  return own ? { kind: 'duration', start: own, end } : monthsUpTo(end, months);
}
