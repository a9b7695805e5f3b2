import { ENGLISH_MONTHS } from './month-names.js';
import { type Day, daysInMonth, makeDay } from './period.js';
import { remembered } from './remembered.js';

const MONTHS = ENGLISH_MONTHS.map((name) => name.slice(0, 3).toLowerCase());
const MONTH = String.raw`(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`;
const DATE = new RegExp(
  [
    String.raw`\b(?<m1>${MONTH})\s*(?<d1>\d{1,2})\s*,\s*(?<y1>\d{4})\b`,
    String.raw`\b(?<d2>\d{1,2})\s+(?<m2>${MONTH})\s*,?\s*(?<y2>\d{4})\b`,
    String.raw`\b(?<y3>\d{4})-(?<n3>\d{2})-(?<d3>\d{2})\b`,
    String.raw`\b(?<m4>${MONTH})\s*(?<d4>\d{1,2})\b(?!\s*,?\s*\d{4})`,
    String.raw`\b(?<d6>\d{1,2})\s+(?<m6>${MONTH})\b(?!\s*,?\s*\d{4})`,
    String.raw`\b(?<m5>${MONTH}),?\s+(?<y5>\d{4})\b`,
    String.raw`(?<![\d/.])(?<n8>\d{1,2})/(?<d8>\d{1,2})/(?<y8>(?:19|20)\d{2})(?![\d/])`,
    String.raw`(?<![\d/.])(?<d9>\d{1,2})\.(?<n9>\d{1,2})\.(?<y9>(?:19|20)\d{2})(?![\d.])`,
    String.raw`\b(?<m10>${MONTH})-(?<d10>\d{1,2})-(?<y10>(?:19|20)\d{2})\b`,
    String.raw`(?<![\d,.$])(?<y7>(?:19|20)\d{2})(?![\d%]|,\d{3}|\.\d)`,
  ].join('|'),
  'gi',
);

/** A date as a text writes it, whole or in part; `year` may be one that cannot be ("1024"): that is for others to judge. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly date: number | undefined;
}

/** All dates of a text, left to right: "December 31, 2024", "31 December 2024", "November 2024", "December 31,", "2023", "12/31/2024", "31.12.2024". */
export function findDates(text: string): readonly FoundDate[] {
  return /\d/.test(text) ? datesOf(text) : NONE;
}

const NONE: readonly FoundDate[] = [];
const datesOf = remembered((text): readonly FoundDate[] => {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(DATE)) {
    const g = match.groups as Record<string, string | undefined>;
    const name = g.m1 ?? g.m2 ?? g.m4 ?? g.m5 ?? g.m6 ?? g.m10;
    const month = name ? MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1 : number(g.n3 ?? g.n8 ?? g.n9);
    const date = number(g.d1 ?? g.d2 ?? g.d3 ?? g.d4 ?? g.d6 ?? g.d8 ?? g.d9 ?? g.d10);
    const year = number(g.y1 ?? g.y2 ?? g.y3 ?? g.y5 ?? g.y7 ?? g.y8 ?? g.y9 ?? g.y10);
    if (date !== undefined && (date < 1 || date > 31)) continue;
    if (month !== undefined && (month < 1 || month > 12)) continue;
    found.push({ start: match.index, end: match.index + match[0].length, year, month, date });
  }
  return found;
}, 1000);

/** The day of a whole date; for a month and year its last day; undefined where the year or month is missing. */
export function dayOf(date: FoundDate): Day | undefined {
  if (date.year === undefined || date.month === undefined) return undefined;
  const last = daysInMonth(date.year, date.month);
  return makeDay(date.year, date.month, Math.min(date.date ?? last, last));
}

/** Years outside these cannot be the year of a report in hand. */
export function isPossibleYear(year: number): boolean {
  return year >= 1900 && year <= 2100;
}

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
