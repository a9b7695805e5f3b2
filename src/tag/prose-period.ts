import type { Amount } from '../document/datapoint.js';
import { blockSpan, type Document } from '../document/document.js';
import type { Profile } from '../fact/profile.js';
import type { Span } from '../source/source.js';
import type { PeriodType } from '../taxonomy/authored.js';
import { dayOf, type FoundDate, isPossibleYear } from '../value/dates.js';
import { monthsUpTo, type Period } from '../value/period.js';
import { findPeriodWords, findTimes } from '../value/period-words.js';
import { fiscalYearEnd, fiscalYearOf } from './period.js';

/** The time that the sentence of an amount names next to it. */
export interface AmountTime {
  readonly date: FoundDate;
  readonly months: number | undefined;
  readonly instant: boolean;
  readonly span: Span;
}

/** So far back a paragraph is searched for a date. */
const REACH = 4000;

/** The date nearest to an amount in its sentence; undefined where the sentence names no year. */
export function findAmountTime(amount: Amount, text: string): AmountTime | undefined {
  const [sentence] = amount.sentence.spans;
  return sentence && nearest(text, sentence, amount.span);
}

function nearest(text: string, stretch: Span, to: Span): AmountTime | undefined {
  const words = text.slice(stretch.start, stretch.end);
  const dates = findTimes(words).filter((d) => d.year !== undefined && isPossibleYear(d.year));
  const distance = (d: FoundDate) => Math.max(stretch.start + d.start - to.end, to.start - (stretch.start + d.end));
  const [date] = dates.sort((a, b) => distance(a) - distance(b));
  if (!date) return undefined;
  const around = words.slice(Math.max(0, date.start - 60), date.end);
  const told = findPeriodWords(around);
  return {
    date,
    months: told?.months,
    instant: told?.instant ?? false,
    span: { start: stretch.start + date.start, end: stretch.start + date.end },
  };
}

/**
 * The period of an amount: by the nearest date of its sentence, else the nearest before it in its block, else the profile's;
 * then as its concept's period type has it. A duration that a sentence does not measure is the fiscal year of that date.
 */
export function amountPeriod(
  document: Document,
  amount: Amount,
  periodType: PeriodType,
  text: string,
  profile: Profile,
): { period: Period; spans: readonly Span[] } {
  const block = document.blocks[amount.block];
  const time =
    findAmountTime(amount, text) ??
    (block &&
      nearest(
        text,
        { start: Math.max(blockSpan(block).start, amount.span.start - REACH), end: amount.span.start },
        amount.span,
      ));
  const year = time?.date.year;
  if (!time || year === undefined) {
    const end = profile.documentPeriodEnd;
    return {
      period: periodType === 'instant' ? { kind: 'instant', instant: end } : fiscalYearOf(end, profile),
      spans: [],
    };
  }
  const day = dayOf(time.date) ?? fiscalYearEnd(year, profile);
  if (periodType === 'instant') return { period: { kind: 'instant', instant: day }, spans: [time.span] };
  const measured = time.months !== undefined && time.months !== 12;
  return { period: measured ? monthsUpTo(day, time.months ?? 12) : fiscalYearOf(day, profile), spans: [time.span] };
}
