import { daysInMonth, makeDay } from '../value/period.js';

/** The parts of a date that a text writes; numbers as written, the month already counted. */
export interface Parts {
  readonly year?: string | undefined;
  readonly month: number;
  readonly day?: string | undefined;
}

/** A leap year: a day without a year may be 29 February. */
const ANY_YEAR = 2000;

/**
 * `xs:date`, `xs:gYearMonth` or `xs:gMonthDay`, as the parts are; undefined for what is none. Years of one or two digits
 * are of this century, as all registries have it.
 */
export function writeDay({ year, month, day }: Parts): string | undefined {
  const number = year === undefined ? ANY_YEAR : yearOf(year);
  const date = day === undefined ? 1 : Number(day);
  if (number < 1 || month < 1 || month > 12 || date < 1 || date > daysInMonth(number, month)) return undefined;
  const whole = makeDay(number, month, date);
  if (year === undefined) return `-${whole.slice(4)}`;
  return day === undefined ? whole.slice(0, 7) : whole;
}

function yearOf(digits: string): number {
  return Number(digits) + (digits.length <= 2 ? 2000 : 0);
}
