import type { Span } from '../source/source.js';
import { type FoundDate, isPossibleYear } from '../value/dates.js';
import { findPeriodWords, findTimes } from '../value/period-words.js';
import { remembered } from '../value/remembered.js';

/** A time named in a sentence. A month or a year alone has no `date`; `event` is a day or month in which a thing was done. */
export interface ProseTime {
  readonly year: number;
  readonly month: number | undefined;
  readonly date: number | undefined;
  readonly kind: 'instant' | 'duration' | 'event';
  readonly months: number | undefined;
  readonly weeks: number | undefined;
  /** The how-manieth quarter (or half, by `months`) of the fiscal year. */
  readonly quarter: number | undefined;
  readonly span: Span;
}

/** The time that the words around an amount tell. */
export interface AmountTime extends ProseTime {
  /** In the amount's own sentence. */
  readonly near: boolean;
}

/** Times told together, in order: "June 30, 2025 and 2024"; by lengths first: "the three and nine months ended June 30, 2025 and 2024". */
export interface TimeGroup {
  readonly times: readonly ProseTime[];
  readonly span: Span;
  /** Where the words that lead to it begin: "for the years ended". */
  readonly lead: number;
}

const AROUND = 70;
/** Days by which a thing ends, or that are part of a name, tell no time of an amount. */
const PASSED =
  /\b(?:due|matur\w+|expir\w+|through|until|till|by|beginning|starting|commencing|commences?|effective|after|prior\s+to|before|since|dated|date\s+of|thereafter|later\s+than|terminates?|between|act\s+of|from|over|tax)\s+(?:(?:in|on|at|of|as\s+of|date\s+of|end\s+of|is|the|fiscal|years?|(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+(?:and|or))\s+){0,3}$/i;
const NAME =
  /^(?:[-’']|\s+(?:[A-Z][a-zA-Z]|(?:senior\s+|convertible\s+|term\s+)?(?:notes?|plan|loans?|bonds?|facility|credit|warrants?|program|awards?|grants?)\b))/;
const JOIN = /^[\s,]*(?:and|or)?\s*(?:(?:for|in|at|as\s+of|of|fiscal|the|years?)\s+){0,3}$/i;
const COUNTED = '(?:three|six|nine|twelve|3|6|9|12|twenty-four|thirty-six|24|36|13|26|39)';
const LENGTHS = new RegExp(
  String.raw`\b(${COUNTED})-?(?:\s+and\s+|\s*[,/]\s*)(${COUNTED})[-\s]+(months?|weeks?)\b`,
  'i',
);
const QUARTER =
  /\b(first|second|third|fourth)\s+(quarters?|half)(?:\s+of)?(?:\s+the)?(?:\s+fiscal)?(?:\s+years?)?\s*$/i;
const OPENING = /\bfirst\s+(three|six|nine)\s+months(?:\s+of)?(?:\s+fiscal)?(?:\s+years?)?\s*$/i;
const LEAD =
  /(?:\b(?:as\s+of|as\s+at|at|for|during|in|on|throughout|of)\s+)?(?:each\s+of\s+)?(?:the\s+)?(?:(?:fiscal|calendar)\s+)?(?:[a-z0-9-]+(?:\s+and\s+[a-z0-9-]+)?(?:\s+|-)(?:months?|weeks?)\s+(?:periods?\s+)?(?:then\s+)?ended\s+)?(?:(?:first|second|third|fourth)\s+(?:quarters?|half)\s+(?:of\s+)?)?(?:(?:fiscal\s+)?(?:years?|quarters?|periods?)\s+(?:then\s+)?(?:ended\s+)?)?(?:fiscal\s+)?$/i;
const NUMBERED = /\bQ([1-4])\s+(?:of\s+)?(?:fiscal\s+)?$/;
/** "the third quarter and first nine months of 2025". */
const QUARTER_AND_MONTHS =
  /\b(second|third|fourth)\s+quarter\s+and\s+(?:the\s+)?first\s+(six|nine|twelve)\s+months\s+(?:of\s+)?(?:fiscal\s+)?(?:years?\s+)?$/i;
const WORDS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  three: 3,
  six: 6,
  nine: 9,
  twelve: 12,
  'twenty-four': 24,
  'thirty-six': 36,
};

/** The groups of times in a stretch of the text, left to right. */
export function findProseTimes(text: string, stretch: Span): TimeGroup[] {
  return groupsOf(text.slice(stretch.start, stretch.end)).map((g) => ({
    lead: g.lead + stretch.start,
    span: moved(g.span, stretch.start),
    times: g.times.map((t) => ({ ...t, span: moved(t.span, stretch.start) })),
  }));
}

function moved(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

const groupsOf = remembered((words): readonly TimeGroup[] => {
  const dates = findTimes(words).filter((d) => (d.year === undefined || isPossibleYear(d.year)) && tells(words, d));
  const found: FoundDate[][] = [];
  for (const date of dates) {
    const last = found.at(-1)?.at(-1);
    if (last && JOIN.test(words.slice(last.end, date.start))) found.at(-1)?.push(date);
    else found.push([date]);
  }
  return found.flatMap((group) => groupOf(words, group) ?? []);
}, 1000);

function tells(words: string, date: FoundDate): boolean {
  if (PASSED.test(words.slice(Math.max(0, date.start - 40), date.start))) return false;
  const behind = words.slice(date.end, date.end + 30);
  if (/^\s+through\s/i.test(behind)) return false;
  if (date.month !== undefined && date.date !== undefined) return true;
  return !(NAME.test(behind) || /["“]/.test(words.charAt(date.start - 1)));
}

function groupOf(words: string, dates: readonly FoundDate[]): TimeGroup | undefined {
  const [first] = dates as [FoundDate];
  const around = words.slice(Math.max(0, first.start - AROUND), first.start);
  const lead = LEAD.exec(around)?.[0] ?? '';
  const whole = filled(dates);
  const lengths = LENGTHS.exec(around.slice(around.search(/[.;][^.;]*$/) + 1));
  const times = (length: Pick<ProseTime, 'months' | 'weeks'> | undefined) =>
    whole.map((date) => timeOf(words, date, lead, around, length));
  const both = QUARTER_AND_MONTHS.exec(around);
  if (both) {
    const [, quarter, months] = both as unknown as [string, string, string];
    const parts = [
      { months: 3, quarter: WORDS[quarter.toLowerCase()] },
      { months: WORDS[months.toLowerCase()], quarter: 1 },
    ];
    const told = parts.flatMap((part) =>
      times(undefined).map((time): ProseTime => ({ ...time, ...part, kind: 'duration' })),
    );
    return {
      times: told,
      span: { start: first.start, end: (dates.at(-1) as FoundDate).end },
      lead: first.start - both[0].length,
    };
  }
  const all = lengths
    ? [lengths[1], lengths[2]].flatMap((word) => times(measured(word as string, lengths[3] as string)))
    : times(undefined);
  if (all.length === 0) return undefined;
  const last = dates.at(-1) as FoundDate;
  return { times: all, span: { start: first.start, end: last.end }, lead: first.start - lead.length };
}

function measured(word: string, unit: string): Pick<ProseTime, 'months' | 'weeks'> {
  const count = WORDS[word.toLowerCase()] ?? Number(word);
  return unit.toLowerCase().startsWith('week')
    ? { weeks: count, months: Math.round((count * 12) / 52) }
    : { months: count, weeks: undefined };
}

/** Every date with a year: a day without one takes the next year behind it, a year alone the day before it. */
function filled(dates: readonly FoundDate[]): (FoundDate & { readonly year: number })[] {
  const years: (number | undefined)[] = [];
  for (const { year } of [...dates].reverse()) years.push(year ?? years.at(-1));
  years.reverse();
  const found: (FoundDate & { readonly year: number })[] = [];
  let model: FoundDate | undefined;
  let used = false;
  for (const [index, date] of dates.entries()) {
    const year = years[index];
    if (date.month !== undefined) {
      [model, used] = [date, date.year !== undefined];
      if (year !== undefined) found.push({ ...date, year });
      continue;
    }
    // the year next to a day that has none is that day's own
    if (year !== undefined && (!model || used))
      found.push(model ? { ...date, year, month: model.month, date: model.date } : { ...date, year });
    used = true;
  }
  return found;
}

function timeOf(
  words: string,
  date: FoundDate & { readonly year: number },
  lead: string,
  around: string,
  length: Pick<ProseTime, 'months' | 'weeks'> | undefined,
): ProseTime {
  const own = words.slice(Math.max(0, date.start - 30), date.start);
  const quarter = QUARTER.exec(own) ?? QUARTER.exec(around);
  const opening = OPENING.exec(own) ?? OPENING.exec(around);
  const told = length ?? findPeriodWords(lead);
  const instant = /^(?:as\s+of|as\s+at|at)\b/i.test(lead);
  const base = {
    year: date.year,
    month: date.month,
    date: date.date,
    span: { start: date.start, end: date.end },
    months: told?.months,
    weeks: told?.weeks,
    quarter: undefined,
  };
  const named = NUMBERED.exec(own);
  if (named) return { ...base, kind: 'duration', months: 3, quarter: Number(named[1]) };
  if (quarter) {
    const months = quarter[2]?.toLowerCase() === 'half' ? 6 : 3;
    return { ...base, kind: 'duration', months, quarter: WORDS[(quarter[1] as string).toLowerCase()] };
  }
  if (opening) return { ...base, kind: 'duration', months: WORDS[(opening[1] as string).toLowerCase()], quarter: 1 };
  if (told?.months !== undefined || /\b(?:years?|fiscal)\s/i.test(lead)) return { ...base, kind: 'duration' };
  if (instant) return { ...base, kind: 'instant' };
  return { ...base, kind: date.month === undefined ? 'duration' : 'event' };
}
