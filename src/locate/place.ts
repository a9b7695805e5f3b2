import type { ValueCell } from '../document/reading.js';
import type { LooseTable, LooseValue } from './loose.js';

/** What the full rows of a table tell of one of its columns. */
export interface ColumnProfile {
  /** Where its figures stand. */
  readonly place: number;
  /** Words stand in it, and no figures. */
  readonly words: boolean;
  readonly percent: boolean;
  /** How many digits its figures have before the point, at most. */
  readonly digits: number;
  readonly currency: boolean;
}

/** The columns of a table by its rows that have all of them. */
export function profileColumns({ rows, width }: LooseTable): ColumnProfile[] {
  const full = rows.filter(({ values }) => values.length === width).map(({ values }) => values);
  return Array.from({ length: width }, (_, c) => {
    const own = full.map((values) => values[c] as LooseValue);
    const signs = own.flatMap(({ cell }) => (cell?.sign ? [cell.sign.kind] : []));
    const places = own.map(({ position }) => position).sort((a, b) => a - b);
    const figures = own.filter(({ cell }) => cell).length;
    return {
      place: places[places.length >> 1] ?? c,
      words: figures === 0 && own.length > 0,
      percent: signs.includes('percent'),
      digits: own.reduce((most, { cell }) => Math.max(most, cell ? countDigits(cell) : 0), 0),
      currency: signs.includes('currency'),
    };
  });
}

/** A figure out of its kind's column costs as much as so many columns. */
const STRANGE = 3;
const AMONG_WORDS = 1000;

/**
 * Puts a row's figures into columns, in order. A row that lacks some keeps each near its place where places are known,
 * and percentages, money and words in columns of their kind.
 */
export function placeRow(
  values: readonly LooseValue[],
  columns: readonly ColumnProfile[],
  geometry: LooseTable['geometry'],
): (ValueCell | undefined)[] {
  const width = columns.length;
  if (values.length >= width) return columns.map((_, c) => values[c]?.cell);
  const nearness = geometry === 'kept' ? 1 : 0.01;
  const spare = width - values.length;
  // costs[i][s]: the least cost of the figures from i on, when s columns have been passed over
  const costs: number[][] = Array.from({ length: values.length + 1 }, () => new Array(spare + 1).fill(0));
  const costAt = (i: number, s: number): number => {
    const [value, column] = [values[i] as LooseValue, columns[i + s] as ColumnProfile];
    return costOf(value, column) + nearness * Math.abs(column.place - value.position);
  };
  for (let i = values.length - 1; i >= 0; i--) {
    for (let s = spare; s >= 0; s--) {
      const here = costAt(i, s) + (costs[i + 1]?.[s] as number);
      (costs[i] as number[])[s] = s < spare ? Math.min(here, costs[i]?.[s + 1] as number) : here;
    }
  }
  const cells: (ValueCell | undefined)[] = Array.from({ length: width });
  let s = 0;
  for (let i = 0; i < values.length; i++) {
    while (
      s < spare &&
      costs[i]?.[s + 1] === costs[i]?.[s] &&
      costAt(i, s) + (costs[i + 1]?.[s] as number) > (costs[i]?.[s] as number)
    )
      s++;
    cells[i + s] = values[i]?.cell;
  }
  return cells;
}

function costOf({ cell }: LooseValue, column: ColumnProfile): number {
  if (!cell) return column.words ? 0 : STRANGE;
  if (column.words) return AMONG_WORDS;
  if (column.percent && countDigits(cell) > column.digits + 1) return STRANGE;
  if (cell.sign?.kind === 'percent') return column.percent ? 0 : STRANGE;
  return cell.sign?.kind === 'currency' && !column.currency ? STRANGE : 0;
}

function countDigits({ written }: ValueCell): number {
  return written.digits.length - (written.fraction > 0 ? written.fraction + 1 : 0);
}
