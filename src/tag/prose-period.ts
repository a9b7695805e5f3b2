import type { Amount } from '../document/datapoint.js';
import { blockSpan, type Document } from '../document/document.js';
import { calendarOf } from '../fact/calendar.js';
import type { Profile } from '../fact/profile.js';
import type { Span } from '../source/source.js';
import type { PeriodType } from '../taxonomy/authored.js';
import { addDays, addMonths, type Day, makeDay, type Period } from '../value/period.js';
import { likeness } from './prose-kind.js';
import { findProseTimes, type ProseTime, type TimeGroup } from './prose-times.js';
import type { Series } from './series.js';

/** The time that the words around an amount tell. */
export interface AmountTime extends ProseTime {
  /** In the amount's own sentence. */
  readonly near: boolean;
}

/** So far back a date is looked for. */
const REACH = 4000;

/**
 * For each amount of a series (`others` are those of its sentence) the times that it is told of, none where nothing tells:
 * of the dates right behind an amount or behind the series, else of those before it in the sentence, else of those told
 * before its sentence. The k-th amount takes the k-th date where there are as many dates (or lengths of time) as amounts;
 * an amount alone is of all dates told together.
 */
export function seriesTimes(
  series: Series,
  others: readonly Amount[],
  document: Document,
  text: string,
  profile: Profile,
): (readonly AmountTime[])[] {
  const [sentence] = (series.amounts[0] as Amount).sentence.spans;
  if (!sentence) return series.amounts.map(() => []);
  const groups = told(findProseTimes(text, sentence), profile);
  const fallback = (amount: Amount) => toldBefore(amount, document, text, profile);
  return runsOf(series, groups).flatMap((run) => runTimes(run, others, groups, text, fallback));
}

/** A series cut behind every date that stands between two of its amounts. */
function runsOf({ amounts }: Series, groups: readonly TimeGroup[]): Amount[][] {
  const runs: Amount[][] = [];
  for (const [index, amount] of amounts.entries()) {
    const last = amounts[index - 1];
    const cut = !last || groups.some((g) => g.span.start >= last.span.end && g.span.end <= amount.span.start);
    if (cut) runs.push([amount]);
    else runs.at(-1)?.push(amount);
  }
  return runs;
}

function runTimes(
  run: readonly Amount[],
  others: readonly Amount[],
  groups: readonly TimeGroup[],
  text: string,
  fallback: (amount: Amount) => AmountTime | undefined,
): (readonly AmountTime[])[] {
  const { start } = (run[0] as Amount).span;
  const { end } = (run.at(-1) as Amount).span;
  const fits = (group: TimeGroup) => group.times.length === run.length;
  const before = groups.filter((g) => g.span.end <= start);
  const next = groups.find((g) => g.span.start >= end);
  const between = (a: Amount) => a.span.start >= end && a.span.end <= (next?.span.start ?? end);
  // what stands in parentheses speaks of the amount before it
  const free = next && !others.some((a) => between(a) && text[a.span.start - 1] !== '(');
  const behind = free && belongs(text.slice(end, next.lead), before.length > 0) ? next : undefined;
  const front = before.at(-1);
  const better = behind && !fits(behind) && run.length > 1 ? before.findLast(fits) : undefined;
  const far = behind && front && next && next.lead - end > FAR && next.lead - end > start - front.span.end;
  const group = better ?? (far ? undefined : behind) ?? before.findLast(fits) ?? front ?? next;
  return run.map((amount, index) => {
    if (!group) return [fallback(amount)].flatMap((time) => time ?? []);
    const times = fits(group) ? group.times.slice(index, index + 1) : shared(amount, run, others, group, text);
    return times.map((time) => ({ ...time, near: true }));
  });
}

/** What an amount gets of dates told together that are more or fewer than the amounts right beside them. */
function shared(
  amount: Amount,
  run: readonly Amount[],
  others: readonly Amount[],
  { times }: TimeGroup,
  text: string,
): readonly ProseTime[] {
  const alike = others.filter((other) => likeness(other, text) === likeness(amount, text));
  if (alike.length === times.length) return times.slice(alike.indexOf(amount), alike.indexOf(amount) + 1);
  return run.length > 1 || /\brespectively\b/i.test(amount.sentence.text) ? times.slice(0, 1) : times;
}

/** A date further behind an amount than this gives way to one nearer before it. */
const FAR = 100;

/** "…, and as of June 30, 2025 it was": such a time opens the next clause. */
const OPENS = /(?:[,;]\s*(?:and|while|whereas|but)|;)\s*$/i;

/** "…, respectively"; "of revenue that was included in deferred revenue as of": such a time is of what the amount came from. */
const EARLIER =
  /\brespectively\b|\b(?:that|which)\s+(?:was|were|had\s+been)\s+(?:included|outstanding|recorded|deferred)\b/i;

function belongs(between: string, choice: boolean): boolean {
  return !/;/.test(between) && !(choice && (OPENS.test(between) || EARLIER.test(between)));
}

/** So many days beyond the end of a report an event may lie of which it tells; what is later is a term or a plan. */
const SUBSEQUENT = 120;

function told(groups: readonly TimeGroup[], profile: Profile): TimeGroup[] {
  const latest = addDays(profile.documentPeriodEnd, SUBSEQUENT);
  return groups.filter((group) => group.times.some((time) => endOf(time, profile) <= latest));
}

/** A time that opens a sentence governs those behind it: "On March 3, 2024, we sold …". */
const OPENING = /(?:^|[.;:•])\s{0,3}(?:Also\s)?\s{0,3}$/;

/**
 * The time told before an amount's sentence: in its own block the last that opens a sentence, else the last of any; else
 * the event with which the nearest paragraph above opens that tells any time.
 */
function toldBefore(amount: Amount, document: Document, text: string, profile: Profile): AmountTime | undefined {
  for (const [index, stretch] of stretchesBefore(amount, document).entries()) {
    const groups = told(findProseTimes(text, stretch), profile);
    if (groups.length === 0) continue;
    const opening = groups.findLast((g) => OPENING.test(text.slice(Math.max(stretch.start, g.lead - 8), g.lead)));
    const time = (opening ?? (index === 0 ? groups.at(-1) : undefined))?.times[0];
    return time && (index === 0 || time.kind === 'event') ? { ...time, near: false } : undefined;
  }
  return undefined;
}

/** What stands before the sentence of an amount in its block, then the paragraphs right above it, the nearest first. */
function stretchesBefore(amount: Amount, { blocks }: Document): Span[] {
  const own = blocks[amount.block];
  const end = amount.sentence.spans[0]?.start;
  // the times above the figures of a table are theirs, and not those of the words beside them
  if (!own || own.kind === 'table' || end === undefined) return [];
  const least = end - REACH;
  const found: Span[] = [{ start: Math.max(blockSpan(own).start, least), end }];
  for (let index = amount.block - 1; index >= 0; index--) {
    const block = blocks[index];
    if (block?.kind !== 'paragraph' || blockSpan(block).start < least) break;
    found.push(blockSpan(block));
  }
  return found;
}

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
  const end = endOf(time, profile);
  if (periodType === 'instant') return { period: { kind: 'instant', instant: end }, spans: [time.span] };
  const period = told || time.kind !== 'event' ? durationOf(time, end, profile) : toDate(end, profile);
  return { period, spans: [time.span] };
}

/** The last day of a time; of a year still under way, the report's. */
function endOf(time: ProseTime, profile: Profile): Day {
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
