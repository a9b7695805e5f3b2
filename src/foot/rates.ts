import type { Column, Reading } from '../document/reading.js';
import { currencyOf, periodOf } from './across.js';
import { absolute, type Figure, type Matrix } from './matrix.js';

/** A column and the same column in another currency, with the rows whose figures agree on one rate. */
export interface FoundRate {
  readonly base: number;
  readonly translated: number;
  /** Units of the base for one of the translated, as fractions; the interval that the most rows share. */
  readonly low: Fraction;
  readonly high: Fraction;
  readonly agree: readonly number[];
  readonly disagree: readonly number[];
}

export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/**
 * Finds one exchange rate over all rows of two columns, one of them in the reporting currency. A printed figure is an interval of half a unit either side
 * (Calculations 1.1, section 3), so each row gives an interval of rates; the rate is where the most of them meet.
 */
export function findRates(reading: Reading, matrix: Matrix, reporting: string | undefined): FoundRate[] {
  if (reporting === undefined) return [];
  const columns = reading.columns.map((column) => ({ ...column, currency: currencyOf(column), rest: restOf(column) }));
  // of several alike the last
  const bases = new Map(columns.filter((c) => c.currency === reporting).map((c) => [c.rest, c.index]));
  return columns.flatMap(({ index, currency, rest }) => {
    if (currency === '' || currency === reporting) return [];
    const base = bases.get(rest);
    const rate = base === undefined ? undefined : rateOf(matrix, base, index);
    return rate ? [rate] : [];
  });
}

/** What heads a column beside its currency. */
function restOf(column: Column): string {
  const names = column.heads.filter((h) => h.kind === 'name' || h.kind === 'total').map((h) => h.phrase.text);
  return `${periodOf(column)}\n${names.join(' ')}`;
}

function rateOf(matrix: Matrix, base: number, translated: number): FoundRate | undefined {
  const rows: { row: number; low: Fraction; high: Fraction }[] = [];
  matrix.figures.forEach((figures, row) => {
    const interval = intervalOf(figures[base], figures[translated]);
    if (interval) rows.push({ row, ...interval });
  });
  if (rows.length === 0) return undefined;
  const point = mostHeld(rows);
  const holds = (r: (typeof rows)[number]) => compare(r.low, point) <= 0 && compare(point, r.high) <= 0;
  const high = rows
    .filter(holds)
    .map((r) => r.high)
    .sort(compare)[0] as Fraction;
  return {
    base,
    translated,
    low: point,
    high,
    agree: rows.filter(holds).map((r) => r.row),
    disagree: rows.filter((r) => !holds(r)).map((r) => r.row),
  };
}

/**
 * The point that the most of the intervals hold, of equals the lowest. It lies at the lower end of one: at each, those that
 * have begun and not ended hold it. Sorts, then goes once over the ends.
 */
function mostHeld(intervals: readonly { low: Fraction; high: Fraction }[]): Fraction {
  const lows = intervals.map((i) => i.low).sort(compare);
  const highs = intervals.map((i) => i.high).sort(compare);
  let point = lows[0] as Fraction;
  let [most, ended] = [0, 0];
  lows.forEach((low, i) => {
    while (compare(highs[ended] as Fraction, low) < 0) ended++;
    const next = lows[i + 1];
    const begun = next && compare(next, low) === 0 ? 0 : i + 1;
    if (begun - ended > most) [most, point] = [begun - ended, low];
  });
  return point;
}

/** The rates that two figures allow; none where one is missing or zero. Opposite signs allow a negative rate: no rate. */
function intervalOf(
  base: Figure | undefined,
  translated: Figure | undefined,
): { low: Fraction; high: Fraction } | undefined {
  if (!base || !translated || base.value === 0n || translated.value === 0n) return undefined;
  const sign = base.value < 0n === translated.value < 0n ? 1n : -1n;
  const [b, t] = [2n * absolute(base.value), 2n * absolute(translated.value)];
  return {
    low: { over: sign * (b - base.ulp), under: t + translated.ulp },
    high: { over: sign * (b + base.ulp), under: t - translated.ulp },
  };
}

export function compare(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** A fraction in decimal, cut after so many places: for people. */
export function show(fraction: Fraction, places = 4): string {
  const scaled = (fraction.over * 10n ** BigInt(places)) / fraction.under;
  const digits = absolute(scaled)
    .toString()
    .padStart(places + 1, '0');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
