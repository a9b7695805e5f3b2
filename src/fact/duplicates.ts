import { type Decimal, toText } from '../value/decimal.js';
import { type Accuracy, type Interval, intersect, roundedFrom } from '../value/interval.js';

/** What one of several facts says that are alike in all other aspects: a number, words, or nothing. */
export interface Statement {
  readonly value: Decimal | string | null;
  /** Of a number: undefined is exact. */
  readonly decimals: number | undefined;
}

export type DuplicateClass = 'complete' | 'consistent' | 'inconsistent';

/**
 * Which duplicates these statements are (XBRL working group note "Handling Duplicate Facts in XBRL and Inline XBRL", section 2).
 * Complete: all the same value and accuracy. Consistent: numbers that may all be rounded from one, equal where their
 * accuracy is. One statement is complete.
 */
export function classify(statements: readonly Statement[]): DuplicateClass {
  const [first] = statements;
  if (first === undefined || statements.every((one) => sameValue(one, first) && one.decimals === first.decimals)) {
    return 'complete';
  }
  return !contradict(statements) && commonInterval(statements) !== undefined ? 'consistent' : 'inconsistent';
}

/** Whether two of the statements are of one accuracy and differ all the same: no rounding explains them. */
export function contradict(statements: readonly Statement[]): boolean {
  const byAccuracy = new Map<number | undefined, Statement>();
  return statements.some((one) => {
    const alike = byAccuracy.get(one.decimals) ?? one;
    byAccuracy.set(one.decimals, alike);
    return !sameValue(one, alike);
  });
}

/** The numbers from which all statements may be rounded; intervals on a line meet pairwise where they have a point in common. */
export function commonInterval(statements: readonly Statement[]): Interval | undefined {
  let common: Interval | undefined;
  for (const { value, decimals } of statements) {
    if (value === null || typeof value === 'string') return undefined;
    const interval = roundedFrom(value, accuracyOf(decimals));
    const next = common === undefined ? interval : intersect(common, interval);
    if (next === undefined) return undefined;
    common = next;
  }
  return common;
}

function accuracyOf(decimals: number | undefined): Accuracy {
  return decimals ?? 'INF';
}

function sameValue({ value: a }: Statement, { value: b }: Statement): boolean {
  if (a === null || b === null || typeof a === 'string' || typeof b === 'string') return a === b;
  return a.eq(b);
}

/** The statement in words. */
export function sayStatement({ value, decimals }: Statement): string {
  if (value === null) return 'nil';
  if (typeof value === 'string') return value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return decimals === undefined ? toText(value) : `${toText(value)} (decimals ${decimals})`;
}
