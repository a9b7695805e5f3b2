import { type Decimal, decimal, shift } from './decimal.js';

/** All numbers between two, both among them. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** Accuracy as XBRL's `decimals` (2.1, 4.6.5): -3 for thousands. */
export type Accuracy = number | 'INF';

/** Decimals beyond these say no more: nothing is counted in parts so small, nor in lots so large. */
const FINEST = 90;

/**
 * The numbers that may have been rounded to this one (Calculations 1.1, "Rounding"): half a unit of the last place either
 * side, whichever way halves are rounded; an exact number alone.
 */
export function roundedFrom(value: Decimal, accuracy: Accuracy): Interval {
  if (accuracy === 'INF' || accuracy > FINEST) return { low: value, high: value };
  const half = shift(decimal('0.5'), -Math.max(accuracy, -FINEST));
  return { low: value.minus(half), high: value.plus(half) };
}

/** What both hold; undefined where they have no number in common. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
  const low = a.low.gt(b.low) ? a.low : b.low;
  const high = a.high.lt(b.high) ? a.high : b.high;
  return low.lte(high) ? { low, high } : undefined;
}

/** All sums of a number of the one and a number of the other. */
export function plus(a: Interval, b: Interval): Interval {
  return { low: a.low.plus(b.low), high: a.high.plus(b.high) };
}

/** All its numbers times a weight. */
export function times(a: Interval, weight: Decimal): Interval {
  const [one, other] = [a.low.times(weight), a.high.times(weight)];
  return one.lte(other) ? { low: one, high: other } : { low: other, high: one };
}

/** Whether the value has digits, not zero, behind the last place that its accuracy vouches for. */
export function hasExcessDigits(value: Decimal, accuracy: Accuracy): boolean {
  if (accuracy === 'INF' || accuracy > FINEST) return false;
  return !shift(value, Math.max(accuracy, -FINEST)).isInteger();
}
