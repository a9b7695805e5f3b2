/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** An instant means the end of that day; a duration runs from the start of one day to the end of another. */
export type Period =
  | { readonly kind: 'instant'; readonly instant: Day }
  | { readonly kind: 'duration'; readonly start: Day; readonly end: Day };

/** The last day of the period, or the day itself. */
export function endOf(period: Period): Day {
  return period.kind === 'instant' ? period.instant : period.end;
}

/** Equal for equal periods. */
export function periodKey(period: Period): string {
  return period.kind === 'instant' ? period.instant : `${period.start}/${period.end}`;
}

/** The day so many days after (before, when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The day so many months after. The last day of a month stays a last day: 2024-02-29 less twelve months is 2023-02-28,
 * and 2025-06-30 less three is 2025-03-31.
 */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const last = daysInMonth(y, m);
  return makeDay(y, m, date === daysInMonth(year, month) ? last : Math.min(date, last));
}

/** The duration of so many months that ends on this day. */
export function monthsUpTo(end: Day, months: number): Period {
  return { kind: 'duration', start: addDays(addMonths(end, -months), 1), end };
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function makeDay(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
