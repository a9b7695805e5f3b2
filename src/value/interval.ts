/**
 * A reported figure as the numbers it may stand for, in integer units of one half of the last place kept:
 * Calculations 1.1, section 3 (a rounded value is an interval of half a unit either side).
 */
export interface Interval {
  readonly low: bigint;
  readonly high: bigint;
}

/** The interval of a figure that was rounded to a whole number of units: `[2v - 1, 2v + 1]` in half units. */
export function rounded(value: bigint): Interval {
  return { low: 2n * value - 1n, high: 2n * value + 1n };
}

/** The interval of a figure known exactly. */
export function exactly(value: bigint): Interval {
  return { low: 2n * value, high: 2n * value };
}

export function plus(a: Interval, b: Interval): Interval {
  return { low: a.low + b.low, high: a.high + b.high };
}

export function negate(a: Interval): Interval {
  return { low: -a.high, high: -a.low };
}

export function meets(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}
