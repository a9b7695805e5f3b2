import { type FoundDate, findDates } from './dates.js';
import { remembered } from './remembered.js';

const LENGTHS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:three|3)[-\s]months?\b(?!\s+or)|\bquarters?\s+ended\b|\bquarterly\b/i, 3],
  [/\b(?:six|6)[-\s]months?\b(?!\s+or)|\bhalf[-\s]year\b/i, 6],
  [/\b(?:nine|9)[-\s]months?\b(?!\s+or)/i, 9],
  [
    /\b(?:twelve|12)[-\s]months?\b(?!\s+or)|\b(?:fiscal\s+)?years?\s+ended\b|\byears?\s+ending\b|\bfor\s+the\s+(?:fiscal\s+)?years?\b|\bannual\b|\beach of the\b.{0,20}\byears\b/i,
    12,
  ],
];
const WEEKS =
  /\b(?:(\d{1,2})|(twelve|thirteen|sixteen|twenty-four|twenty-six|thirty-six|thirty-nine|forty|fifty-two|fifty-three))[-\s]weeks?\b/i;
const WEEK_WORDS: Readonly<Record<string, number>> = {
  twelve: 12,
  thirteen: 13,
  sixteen: 16,
  'twenty-four': 24,
  'twenty-six': 26,
  'thirty-six': 36,
  'thirty-nine': 39,
  forty: 40,
  'fifty-two': 52,
  'fifty-three': 53,
};

function findWeeks(text: string): number | undefined {
  const match = WEEKS.exec(text);
  if (!match) return undefined;
  const weeks = match[1] === undefined ? WEEK_WORDS[(match[2] as string).toLowerCase()] : Number(match[1]);
  return weeks !== undefined && weeks >= 4 && weeks <= 53 ? weeks : undefined;
}

const INSTANT =
  /\b(?:[Aa]s\s+of|A[Ss]\s+OF|[Aa]s\s+at|A[Ss]\s+AT|[Aa]t|AT|[Aa]s):?\s+(?=(?:the\s+end|[A-Z][A-Za-z]+\.?\s*\d|\d))/;

/** What a text says of time. */
export interface PeriodWords {
  readonly dates: readonly FoundDate[];
  /** Months of the duration that it names; undefined where it names none. */
  readonly months: number | undefined;
  /** The same in weeks, where it counts weeks: "Thirty-six Weeks Ended". */
  readonly weeks: number | undefined;
  /** It says "as of". */
  readonly instant: boolean;
}

/** "Notes due 2029", "Series 2020": a year that names a thing and tells no period. */
const NAMING = /\b(?:due|maturing|maturity|expiring|expires?|series|issued|class of)\s+(?:in\s+|on\s+|at\s+)?$/i;

/** The dates of a text but for those that are part of a name. */
export function findTimes(text: string): readonly FoundDate[] {
  const dates = findDates(text);
  return dates.length > 0 ? timesOf(text) : dates;
}

const timesOf = remembered(
  (text) => findDates(text).filter(({ start }) => !NAMING.test(text.slice(Math.max(0, start - 30), start))),
  1000,
);

/** The words of time in a heading, caption, label or sentence; undefined where there are none. */
export function findPeriodWords(text: string): PeriodWords | undefined {
  const dates = findTimes(text);
  const weeks = findWeeks(text);
  const months =
    weeks === undefined ? LENGTHS.find(([pattern]) => pattern.test(text))?.[1] : Math.round((weeks * 12) / 52);
  const instant = INSTANT.test(text);
  return dates.length > 0 || months !== undefined ? { dates, months, weeks, instant } : undefined;
}

/** All lengths of time that a text names, in its order; of two at one place the one told first in this file. */
export function findLengths(text: string): readonly Pick<PeriodWords, 'months' | 'weeks'>[] {
  const found = LENGTHS.flatMap(([pattern, months]) =>
    [...text.matchAll(new RegExp(pattern, 'gi'))].map(({ index }) => ({ index, months, weeks: undefined })),
  );
  const weeks = [...text.matchAll(new RegExp(WEEKS, 'gi'))].flatMap(({ 0: match, index }) => {
    const count = findWeeks(match);
    return count === undefined ? [] : [{ index, months: Math.round((count * 12) / 52), weeks: count }];
  });
  return [...found, ...weeks].sort((a, b) => a.index - b.index).map(({ months, weeks }) => ({ months, weeks }));
}

const STATED = /\b(?:months?|weeks?|quarters?|years?)\s+end(?:ed|ing)\b|\bfor\s+(?:the|each)\b|\bquarterly\b/i;

/** The same of a sentence, in which "notes of nine months" or "the three-month anniversary" is not how long its figures run. */
export function findSpokenWords(text: string): PeriodWords | undefined {
  const words = findPeriodWords(text);
  return words && !STATED.test(text) && !isPeriodPhrase(text)
    ? { ...words, months: undefined, weeks: undefined }
    : words;
}

const SMALL =
  /\b(?:as|of|at|for|the|and|or|ended|ending|end|years?|fiscal|fy|(?:\d{1,2}[-\s]+)?weeks?|twelve|thirteen|sixteen|twenty-four|twenty-six|thirty-six|thirty-nine|forty|fifty-two|fifty-three|three|six|nine|(?:\d{1,2}[-\s]+)?months?|quarters?|in|periods?|restated|unaudited|audited|each|from|to|through|december|respectively)\b|\(\w{1,2}\)/gi;

/** Whether a text says nothing but a time: "Year ended December 31, 2024:", "2023", "As of December 31,". */
export function isPeriodPhrase(text: string): boolean {
  if (text.length > 80) return false;
  const words = findPeriodWords(text);
  if (!words) return false;
  let rest = text;
  for (const date of [...words.dates].reverse()) rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
  return !/[a-z0-9]/i.test(rest.replace(SMALL, ''));
}

/** The text without its words of time: "Total assets as of December 31, 2023" gives "Total assets". */
export function withoutPeriod(text: string): string {
  const dates = findTimes(text);
  if (dates.length === 0) return text;
  let rest = text;
  for (const date of [...dates].reverse()) rest = `${rest.slice(0, date.start)}\ue000${rest.slice(date.end)}`;
  return rest
    .replace(
      /[\s,]*\b(?:(?:as\s+of|as\s+at|as|at|for|in|during|of)\s+)?(?:the\s+)?(?:(?:fiscal\s+)?(?:years?|three\s+months|six\s+months|nine\s+months|quarters?)\s+(?:ended|ending)?\s*)?\ue000(?:\s*(?:,|and|to|through)*\s*\ue000)*/gi,
      ' ',
    )
    .replace(/[\s\ue000]+/g, ' ')
    .trim();
}
