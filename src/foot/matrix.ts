import type { Reading, ValueCell } from '../document/reading.js';
import type { Written } from '../value/written.js';

/** One figure in integer units of the table's last place. */
export interface Figure {
  readonly value: bigint;
  /** What one unit of its own last place is worth; 0 for a dash, which is exact. */
  readonly ulp: bigint;
  readonly dash: boolean;
}

/** The figures of a reading by row and column, all in units of `10^-places`. */
export interface Matrix {
  readonly places: number;
  readonly figures: readonly (readonly (Figure | undefined)[])[];
}

export function matrixOf(reading: Reading): Matrix {
  let places = 0;
  for (const row of reading.rows)
    for (const cell of row.cells) if (cell) places = Math.max(places, cell.written.fraction);
  const figures = reading.rows.map((row) => row.cells.map((cell) => cell && figureOf(cell, places)));
  return { places, figures };
}

function figureOf(cell: ValueCell, places: number): Figure {
  const { written } = cell;
  const ulp = 10n ** BigInt(places - written.fraction);
  if (written.form === 'fixed-zero') return { value: 0n, ulp: 0n, dash: true };
  return { value: signed(written) * ulp, ulp, dash: false };
}

/** The figure as an integer of its own last place: 7.27 is 727. */
export function signed(written: Written): bigint {
  const whole = BigInt(written.digits.replace('.', ''));
  return written.negative ? -whole : whole;
}

/** The digits that matter, in a row: 7,270 is 7270, 0.05 is 5. */
export function digitsOf(written: Written): string {
  return written.digits.replace('.', '').replace(/^0+/, '');
}

/** How many digits matter: 7,270 has four as printed, 0.05 has one. */
export function significant(written: Written): number {
  return digitsOf(written).length;
}

/** An integer of `10^-places` in plain digits: 727 with two places is 7.27. */
export function plain(value: bigint, places: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0');
  const sign = value < 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

export function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
