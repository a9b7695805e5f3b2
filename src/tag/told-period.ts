import type { Calendar } from '../fact/calendar.js';
import type { Phrase } from '../source/phrase.js';
import type { Span } from '../source/source.js';
import type { PeriodType } from '../taxonomy/authored.js';
import { dayOf, type FoundDate, isPossibleYear } from '../value/dates.js';
import { addDays, addMonths, type Day, type Period } from '../value/period.js';
import { findTimes, isPeriodPhrase, type PeriodWords } from '../value/period-words.js';

/** The time that the words around a figure tell: where it ends, how long it is, and where that stands. */
export interface ToldPeriod {
  readonly end: Day;
  /** Where movements end, if not where balances are: under "2024" in a report to March. */
  readonly flowEnd?: Day | undefined;
  /** The first day, where the rows around tell it. */
  readonly start?: Day | undefined;
  readonly months: number | undefined;
  /** Set where the length is told in weeks. */
  readonly weeks?: number | undefined;
  readonly spans: readonly Span[];
  /** No words told it; the profile's date was taken. */
  readonly inferred: boolean;
}

/** A caption and its words of time. */
export interface Caption {
  readonly phrase: Phrase;
  readonly words: PeriodWords | undefined;
}

/** What words of time are read with: what the captions say, nearest first, and the report's own time. */
export interface TimeFrame {
  readonly captions: readonly Caption[];
  readonly calendar: Calendar;
  /** The day for which the report is made, and the one on which its fiscal year began. */
  readonly reported: Day;
  readonly opened: Day | undefined;
  /** The newest year over the columns, and whether they call it a fiscal one. */
  readonly newest?: number | undefined;
  readonly fiscal?: boolean | undefined;
}

/** What words of time tell (`phrases` are where they stand); undefined where it tells no day or length, or lies ahead of the report. */
export function tellPeriod(
  phrases: readonly Phrase[],
  words: PeriodWords | undefined,
  frame: TimeFrame,
): ToldPeriod | undefined {
  const days = words && daysOf(words, frame);
  // what falls due in a year to come is owed today
  if (!words || !days || days.end > addDays(frame.reported, AHEAD)) return undefined;
  const length =
    words.months === undefined ? frame.captions.map((c) => c.words).find((w) => speaksOf(w, days.end)) : words;
  const spans = phrases.flatMap((p) => p.spans);
  return { ...days, months: length?.months, weeks: length?.weeks, spans, inferred: false };
}

type Days = Pick<ToldPeriod, 'end' | 'flowEnd'>;

function daysOf({ dates, months }: PeriodWords, frame: TimeFrame): Days | undefined {
  const date = dates.findLast((d) => d.year !== undefined);
  // "Three months ended June 30", whose year is lost: those to the day of the report
  if (date?.year === undefined) return months === undefined ? undefined : { end: frame.reported };
  if (!isPossibleYear(date.year)) return undefined;
  const partial = dates.find((d) => d.year === undefined);
  const made = dayOf({ ...date, ...monthOf(partial) });
  const end = dayOf(date) ?? (made && frame.calendar.settle(made)) ?? dayByCaptions(date.year, frame);
  return end === undefined ? daysOfYear(date.year, frame) : { end };
}

const LEADS_TO_TIME =
  /(?:[-–—:(]\s*|,\s*|\b(?:as\s+of|as\s+at|at|ended|ending|for|in|during|through|since|year|quarter|fiscal|months|weeks)\s+(?:the\s+)?)$/i;

/** Whether a row's label tells the time of its figures, and does not name a thing by a date ("2014 notes"). */
export function tellsItsTime(label: string): boolean {
  if (isPeriodPhrase(label)) return true;
  return findTimes(label).some(
    ({ start, end }) =>
      LEADS_TO_TIME.test(label.slice(Math.max(0, start - 30), start)) ||
      (start === 0 && /^\s*[-–—:,]/.test(label.slice(end))),
  );
}

/** A day a little behind the report's is its own, written otherwise. */
const AHEAD = 10;

function monthOf(date: FoundDate | undefined): Partial<Pick<FoundDate, 'month' | 'date'>> {
  return date ? { month: date.month, date: date.date } : {};
}

/** Whether the length that a caption names is that of periods ending on a day, and not of another day it names. */
function speaksOf(words: PeriodWords | undefined, end: Day): boolean {
  if (words?.months === undefined) return false;
  const days = words.dates.filter((d) => d.month !== undefined);
  return days.length === 0 || days.some((d) => end.slice(5, 7) === String(d.month).padStart(2, '0'));
}

/** Where the captions say that a year alone ends. */
function dayByCaptions(year: number, frame: TimeFrame): Day | undefined {
  for (const { words, phrase } of frame.captions) {
    const dates = (words?.dates ?? []).filter((d) => d.month !== undefined && d.date !== undefined);
    const own = dates.find((d) => d.year === year);
    const day = dayOf({ ...(own ?? dates[0] ?? NEVER), year });
    const closing = day && closingOf(day, frame);
    if (day && (closing || isPeriodPhrase(phrase.text))) return own ? day : (closing ?? frame.calendar.settle(day));
  }
  return undefined;
}

/** A year alone ends with the fiscal year; in a report within its newest year movements end on the day of the report. */
function daysOfYear(year: number, { calendar, reported, newest, fiscal }: TimeFrame): Days {
  // "fiscal 2024" of a report to January 2025 is the year that began in 2024
  if (fiscal && newest !== undefined && !calendar.interim && calendar.endOfYear(newest + 1) === reported)
    return { end: calendar.endOfYear(year + 1) };
  if (!calendar.interim || newest === undefined || calendar.endOfYear(newest) < reported)
    return { end: calendar.endOfYear(year) };
  const flowEnd = calendar.settle(addMonths(reported, 12 * (year - newest)));
  return { end: year === newest ? reported : calendar.endOfYear(year), flowEnd };
}

const NEVER: FoundDate = { start: 0, end: 0, year: undefined, month: undefined, date: undefined };

/** The end of a fiscal year, or of the report's part of one, about this day; undefined where there is none. */
function closingOf(day: Day, { calendar, reported }: TimeFrame): Day | undefined {
  const year = day.slice(0, 4);
  const ends = [calendar.endOfYear(Number(year)), calendar.settle(`${year}${reported.slice(4)}`)];
  return ends.find((end) => Math.abs(Date.parse(end) - Date.parse(day)) <= AHEAD * 86_400_000);
}

/** The period of a fact: an instant or a duration as its concept is (XBRL 2.1, 4.7.2), whatever the heading looks like. */
export function periodFor(periodType: PeriodType, told: ToldPeriod, opening: boolean, calendar: Calendar): Period {
  if (periodType === 'instant' && !opening) return { kind: 'instant', instant: told.end };
  const span = spanOf(told, calendar);
  if (periodType === 'duration' || span.kind === 'instant') return span;
  return { kind: 'instant', instant: addDays(span.start, -1) };
}

function spanOf(told: ToldPeriod, calendar: Calendar): Period {
  const end = told.flowEnd ?? told.end;
  if (told.start) return { kind: 'duration', start: told.start, end };
  if (told.weeks !== undefined) return calendar.upTo(end, { weeks: told.weeks });
  return told.months === undefined ? calendar.toDate(end) : calendar.upTo(end, { months: told.months });
}
