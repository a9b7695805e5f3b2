import type { Head, Reading } from '../document/reading.js';
import { type Calendar, calendarOf } from '../fact/calendar.js';
import type { Profile } from '../fact/profile.js';
import { isPossibleYear } from '../value/dates.js';
import { addDays } from '../value/period.js';
import { findTimes, isPeriodPhrase } from '../value/period-words.js';

/** What the rows (or columns) of a schedule of years to come say, by their index: "2026" of a report on 2025 is "Due in year 1". */
export type Dues = ReadonlyMap<number, string>;

/**
 * Years to come are told by how far they lie ahead, since the lexicon cannot know them: the first full fiscal year after the
 * one of the report is year 1. Years follow one another, and at least two of them lie ahead of the report.
 */
export function duesOf({ rows }: Reading, profile: Profile): Dues {
  const filled = rows.filter((row) => row.label && row.cells.some((cell) => cell !== undefined));
  return duesIn(
    filled.map(({ index, label }) => ({ index, text: label?.text ?? '' })),
    profile,
  );
}

/** The same of columns, by the words right over their figures. */
export function dueColumnsOf({ columns }: Reading, profile: Profile): Dues {
  const over = (kind: Head['kind']) => kind === 'period' || kind === 'name';
  return duesIn(
    columns.map(({ index, heads }) => ({ index, text: heads.findLast(({ kind }) => over(kind))?.phrase.text ?? '' })),
    profile,
  );
}

function duesIn(lines: readonly Line[], profile: Profile): Dues {
  const calendar = calendarOf(profile);
  const found = new Map<number, string>();
  let run: YearLine[] = [];
  for (const line of lines) {
    if (run.length > 1 && AFTER.test(line.text)) run.push({ line, year: Number.POSITIVE_INFINITY });
    const year = yearIn(line.text);
    const last = run.at(-1);
    if (year !== undefined && last?.year === year - 1) run.push({ line, year });
    else if (last?.line !== line) {
      tellRun(run, calendar, profile, found);
      run = year === undefined ? [] : [{ line, year }];
    }
  }
  tellRun(run, calendar, profile, found);
  return found;
}

/** A row or a column, and its words. */
interface Line {
  readonly index: number;
  readonly text: string;
}

interface YearLine {
  readonly line: Line;
  /** Infinite for all that follow. */
  readonly year: number;
}

const AFTER = /\b(?:there\s?after|beyond|later(?:\s+years)?|after)\b/i;
const REST = /\b(?:remain(?:der|ing)|rest)\b|\bmonths\b/i;

/** The one year of a label that says nothing else, but that it is what remains of it. */
function yearIn(label: string): number | undefined {
  if (label.length > LONGEST || AFTER.test(label) || !(isPeriodPhrase(label) || REST.test(label))) return undefined;
  const dates = findTimes(label);
  const year = dates[0]?.year;
  return year !== undefined && isPossibleYear(year) && dates.every((date) => date.year === year) ? year : undefined;
}

/** In characters, of "Remainder of fiscal 2025 (excluding the six months ended …)". */
const LONGEST = 80;

function tellRun(run: readonly YearLine[], calendar: Calendar, profile: Profile, found: Map<number, string>): void {
  const reported = profile.documentPeriodEnd;
  const isAhead = ({ year }: YearLine) => addDays(calendar.endOfYear(year - 1), 1) > reported;
  const [first, ...others] = run.filter(({ year }) => Number.isFinite(year));
  if (!first || others.filter(isAhead).length + Number(isAhead(first)) < 2) return;
  const rest = calendar.interim && (REST.test(first.line.text) || !isAhead(first));
  for (const { line, year } of run) {
    const ahead = year - first.year + (rest ? 0 : 1);
    found.set(line.index, ahead === 0 ? 'Due in the rest of the year' : dueIn(ahead));
  }
}

function dueIn(years: number): string {
  return Number.isFinite(years) ? `Due in year ${years}` : 'Due thereafter';
}
