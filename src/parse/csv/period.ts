import type { InstancePeriod } from '../../instance/instance.js';
import { findMoment } from '../../value/moment.js';
import { addDays, addMonths, type Day, makeDay } from '../../value/period.js';
import { readPeriod } from '../json/period.js';

type Tell = Parameters<typeof readPeriod>[1];

const FORM =
  /^(?<year>(?!0000)\d{4})(?:-(?<month>0[1-9]|1[0-2])(?:-(?<date>\d\d))?|Q(?<quarter>[1-4])|H(?<half>[12])|W(?<week>\d\d))?(?:@(?<end>start|end))?$/;

/**
 * A period as xBRL-CSV writes it (xBRL-CSV 1.0, "Period values"): as in xBRL-JSON, or `2025`, `2025-03`, `2025-03-31`, `2025Q1`, `2025H1`,
 * `2025W01`, `2025-01-01..2025-03-31`, each perhaps with one of its ends (`2025Q1@end`). `end` asks for an end of what is written, and `'not-a-duration'` says
 * that it has none. What is no period is told, and undefined.
 */
export function readCsvPeriod(
  text: string,
  end: 'start' | 'end' | undefined,
  tell: Tell,
): InstancePeriod | 'not-a-duration' | undefined {
  const days = daysOf(text);
  const asked = end ?? days?.end;
  if (days === undefined) return momentsOf(text, end, tell);
  if (end !== undefined && days.end !== undefined) return 'not-a-duration';
  const [from, to] = [midnight(days.first), midnight(addDays(days.last, 1))];
  if (asked !== undefined) return { kind: 'instant', instant: asked === 'start' ? from : to };
  return readPeriod(`${from}/${to}`, tell);
}

function momentsOf(text: string, end: 'start' | 'end' | undefined, tell: Tell): ReturnType<typeof readCsvPeriod> {
  let wrong = false;
  const period = readPeriod(text, (code, message) => {
    wrong ||= code === 'oimce:invalidPeriodRepresentation';
    tell(code, message);
  });
  if (wrong) return undefined;
  if (end === undefined) return period;
  if (!text.includes('/')) return 'not-a-duration';
  const [start = '', stop = ''] = text.split('/');
  return { kind: 'instant', instant: end === 'start' ? start : stop };
}

interface Days {
  readonly first: Day;
  readonly last: Day;
  readonly end: 'start' | 'end' | undefined;
}

/** The first and the last day of one of the short forms; undefined for what is none. */
function daysOf(text: string): Days | undefined {
  const [first = '', last, ...more] = text.split('..');
  if (last !== undefined) {
    return more.length === 0 && isDay(first) && isDay(last) ? { first, last, end: undefined } : undefined;
  }
  const parts = FORM.exec(text)?.groups;
  if (parts === undefined) return undefined;
  const end = parts.end as Days['end'];
  const year = Number(parts.year);
  if (parts.date !== undefined) {
    const day = `${parts.year}-${parts.month}-${parts.date}`;
    return isDay(day) ? { first: day, last: day, end } : undefined;
  }
  if (parts.week !== undefined) {
    const monday = mondayOf(year, Number(parts.week));
    return monday === undefined ? undefined : { first: monday, last: addDays(monday, 6), end };
  }
  return { ...monthsOf(year, parts), end };
}

function monthsOf(
  year: number,
  { month, quarter, half }: Record<string, string | undefined>,
): Pick<Days, 'first' | 'last'> {
  const [start, length] =
    month !== undefined
      ? [Number(month), 1]
      : quarter !== undefined
        ? [Number(quarter) * 3 - 2, 3]
        : half !== undefined
          ? [Number(half) * 6 - 5, 6]
          : [1, 12];
  const first = makeDay(year, start, 1);
  return { first, last: addDays(addMonths(first, length), -1) };
}

/** The Monday of a week of a year (ISO 8601): the first has the year's first Thursday; undefined where the year has not so many. */
function mondayOf(year: number, week: number): Day | undefined {
  const fourth = makeDay(year, 1, 4);
  const first = addDays(fourth, -((new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7));
  const monday = addDays(first, 7 * (week - 1));
  return week >= 1 && addDays(monday, 3).startsWith(String(year).padStart(4, '0')) ? monday : undefined;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && findMoment(text, 'instant') !== undefined;
}

function midnight(day: Day): string {
  return `${day}T00:00:00`;
}
