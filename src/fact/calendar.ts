import { addDays, addMonths, type Day, daysInMonth, makeDay, monthsUpTo, type Period } from '../value/period.js';
import { remember } from '../value/remembered.js';
import type { Profile } from './profile.js';

/** How long a period is said to be. */
export type Length = { readonly months: number } | { readonly weeks: number };

/**
 * When the years and quarters of a report begin and end: calendar months, or weeks (a year of 52 or 53 of them, which ends on
 * one day of the week). It is told by the profile's own days: weeks, where one of them ends no month and whole weeks lie between them.
 */
export interface Calendar {
  /** The last day of the fiscal year that ends in (or, by weeks, within days of) the given calendar year's year-end. */
  endOfYear(year: number): Day;
  /** The fiscal year in which a day lies. */
  yearOf(day: Day): Period;
  /** The period of this length that ends on a day. */
  upTo(end: Day, length: Length): Period;
  /** A day made from a month and date of another year: by weeks, the same day of the week beside it. */
  settle(day: Day): Day;
  /** From the start of the fiscal year to a day: what is meant where no length is told. */
  toDate(end: Day): Period;
  /** The report ends within a fiscal year, and not with it. */
  readonly interim: boolean;
}

const WEEKS: Readonly<Record<number, number>> = { 3: 13, 6: 26, 9: 39, 12: 52 };

const calendars = new WeakMap<Profile, Calendar>();

/** Worked out once for a profile: every time that a note tells asks for it. */
export function calendarOf(profile: Profile): Calendar {
  return remember(calendars, profile, () => makeCalendar(profile));
}

function makeCalendar(profile: Profile): Calendar {
  const { documentPeriodEnd, fiscalYearStart } = profile;
  const before = fiscalYearStart && addDays(fiscalYearStart, -1);
  const [month, date] = profile.fiscalYearEnd.slice(2).split('-').map(Number) as [number, number];
  const known = [documentPeriodEnd, ...(before ? [before] : [])];
  const whole = before === undefined || daysBetween(before, documentPeriodEnd) % 7 === 0;
  const weekly = whole && known.some((day) => !endsMonth(day));
  const weekday = dayOfWeek(documentPeriodEnd);
  // a year that ends in the first days of a month ends on the weekday nearest to the end of the month before
  const early = date <= 7;
  const nominal = (year: number): Day => {
    const first = early ? addDays(makeDay(year, month, 1), -1) : undefined;
    return first ?? makeDay(year, month, daysInMonth(year, month));
  };
  const nearest = early || (before !== undefined && weekly && Number(before.slice(8)) <= 7);

  const endOfYear = (year: number): Day => {
    if (!weekly) return makeDay(year, month, Math.min(date, daysInMonth(year, month)));
    const end = nominal(year);
    const back = (dayOfWeek(end) - weekday + 7) % 7;
    return nearest && back > 3 ? addDays(end, 7 - back) : addDays(end, -back);
  };
  const upTo = (end: Day, length: Length): Period => {
    const months = 'months' in length ? length.months : Math.round((length.weeks * 12) / 52);
    if (end === documentPeriodEnd && fiscalYearStart && isAbout(fiscalYearStart, end, months))
      return { kind: 'duration', start: fiscalYearStart, end };
    if (!weekly && 'months' in length) return monthsUpTo(end, months);
    if (weekly && months === 12) {
      const year = Number(end.slice(0, 4));
      const start = [year, year - 1].map((y) => addDays(endOfYear(y), 1)).find((day) => isAbout(day, end, 12));
      if (start) return { kind: 'duration', start, end };
    }
    const weeks = 'weeks' in length ? length.weeks : WEEKS[months];
    return weeks === undefined
      ? monthsUpTo(end, months)
      : { kind: 'duration', start: addDays(end, 1 - 7 * weeks), end };
  };
  const yearOf = (day: Day): Period => {
    const year = Number(day.slice(0, 4));
    const ends = [year - 1, year, year + 1].map(endOfYear);
    const end = ends.find((e) => day <= e) ?? endOfYear(year + 2);
    const last = ends[ends.indexOf(end) - 1];
    return weekly && last ? { kind: 'duration', start: addDays(last, 1), end } : upTo(end, { months: 12 });
  };
  const settle = (day: Day): Day => {
    if (!weekly) return day;
    const ahead = (weekday - dayOfWeek(day) + 7) % 7;
    return addDays(day, ahead > 3 ? ahead - 7 : ahead);
  };
  const toDate = (end: Day): Period => {
    const year = yearOf(end);
    const start = year.kind === 'duration' ? year.start : end;
    return daysBetween(start, end) < 25 ? upTo(end, { months: 12 }) : { kind: 'duration', start, end };
  };
  const year = Number(documentPeriodEnd.slice(0, 4));
  const interim = [year - 1, year].every((y) => Math.abs(daysBetween(endOfYear(y), documentPeriodEnd)) > 10);
  return { endOfYear, yearOf, upTo, settle, toDate, interim };
}

function endsMonth(day: Day): boolean {
  return addDays(day, 1).endsWith('-01');
}

function dayOfWeek(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Whether so many months lie between two days, give or take ten days. */
function isAbout(start: Day, end: Day, months: number): boolean {
  const wanted = addMonths(end, -months);
  return Math.abs(daysBetween(wanted, start)) <= 10;
}

function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
