import { calendarOf } from '../fact/calendar.js';
import type { Profile } from '../fact/profile.js';
import { addDays, type Day, endOf, type Period } from '../value/period.js';

/** The fiscal year and period of a day or a stretch of days, by the calendar of the profile. */
export interface Fiscal {
  /** The calendar year in which the fiscal year ends. */
  readonly year: number;
  /** A whole year, half of one, nine months or a quarter; of a day, what ends on it. Undefined for anything else. */
  readonly period: 'FY' | 'H1' | '9M' | 'Q1' | 'Q2' | 'Q3' | 'Q4' | undefined;
}

const DAY = 86_400_000;
const QUARTER = 91.31;

export function fiscalOf(period: Period, profile: Profile): Fiscal {
  const end = endOf(period);
  const year = calendarOf(profile).yearOf(end);
  const [first, last] = year.kind === 'duration' ? [year.start, year.end] : [end, end];
  const told = Number(last.slice(0, 4));
  // how many quarters of the year are over, and how many the period lasts
  const over = quarters(first, end);
  if (over === undefined) return { year: told, period: undefined };
  if (period.kind === 'instant') return { year: told, period: over === 4 ? 'FY' : (`Q${over}` as Fiscal['period']) };
  const lasts = quarters(period.start, end);
  if (lasts === 1) return { year: told, period: `Q${over}` as Fiscal['period'] };
  const fromStart = Math.abs(days(first, period.start)) <= 10;
  return { year: told, period: fromStart && lasts === over ? LENGTHS[over] : undefined };
}

const LENGTHS: Readonly<Record<number, Fiscal['period']>> = { 2: 'H1', 3: '9M', 4: 'FY' };

/** Whole quarters between two days, both of them in it; undefined where it is no whole number of them, give or take ten days. */
function quarters(first: Day, last: Day): number | undefined {
  const length = days(first, addDays(last, 1));
  const count = Math.round(length / QUARTER);
  return count >= 1 && count <= 4 && Math.abs(length - count * QUARTER) <= 10 ? count : undefined;
}

function days(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY;
}
