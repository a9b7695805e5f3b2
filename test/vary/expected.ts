/** A fact that must come out of a generated note; the shape is that of facts agreed by hand. */
export interface ExpectedFact {
  readonly concept: string;
  /** Canonical decimal in whole units, the sign as the concept has it. */
  readonly value: string;
  readonly decimals: number;
  readonly unit: string;
  /** Null where a sentence leaves it open. */
  readonly period: ExpectedPeriod | null;
  readonly segment: string | null;
  readonly geography: string | null;
  readonly currencyBasis: 'reported' | 'convenience' | null;
  readonly kind: 'table' | 'prose';
  readonly dash: boolean;
  readonly label: string;
  readonly displayed: string;
  /** The heading over it, or beside it, is wrong on purpose and must be mended for it to come out. */
  readonly review?: 'period-repaired' | 'currency-repaired' | undefined;
}

export type ExpectedPeriod =
  | { readonly type: 'instant'; readonly instant: string }
  | { readonly type: 'duration'; readonly start: string; readonly end: string };

/** The last day of a fiscal year: the month from 1, its last day, and its English name. */
export interface YearEnd {
  readonly month: number;
  readonly day: number;
  readonly name: string;
}

export const YEAR_ENDS: readonly YearEnd[] = [
  { month: 12, day: 31, name: 'December' },
  { month: 6, day: 30, name: 'June' },
  { month: 3, day: 31, name: 'March' },
  { month: 9, day: 30, name: 'September' },
];

export function lastDay(end: YearEnd, year: number): string {
  return `${year}-${String(end.month).padStart(2, '0')}-${String(end.day).padStart(2, '0')}`;
}

export function instantOf(end: YearEnd, year: number): ExpectedPeriod {
  return { type: 'instant', instant: lastDay(end, year) };
}

/** The fiscal year that ends in this calendar year. */
export function yearOf(end: YearEnd, year: number): ExpectedPeriod {
  const start = end.month === 12 ? `${year}-01-01` : `${year - 1}-${String(end.month + 1).padStart(2, '0')}-01`;
  return { type: 'duration', start, end: lastDay(end, year) };
}

/** "December 31, 2024" */
export function inWords(end: YearEnd, year: number): string {
  return `${end.name} ${end.day}, ${year}`;
}

/** "2024, 2023 and 2022" */
export function listed(items: readonly (string | number)[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
