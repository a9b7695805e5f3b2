import type { FootedTable, Sum } from '../document/footed.js';
import type { GridRow } from '../document/reading.js';
import { isClosing, isOpening } from '../value/row-words.js';

/** How the rows of a table belong together, by index of the row. */
export interface Kin {
  /** The first sum that a row is a part of. */
  readonly over: ReadonlyMap<number, Sum>;
  /** The sum that a row is the total of. */
  readonly under: ReadonlyMap<number, Sum>;
  /** The rows between the opening and the closing balance of any roll-forward. */
  readonly movements: ReadonlySet<number>;
}

const known = new WeakMap<FootedTable, Kin>();

/** Worked out once for a table, since every row asks. */
export function kinOf(table: FootedTable): Kin {
  const kin = known.get(table) ?? makeKin(table);
  known.set(table, kin);
  return kin;
}

/** The row that a row is proved to add to. */
export function totalOver(table: FootedTable, { index }: GridRow): GridRow | undefined {
  const sum = kinOf(table).over.get(index);
  return sum && table.reading.rows[sum.total];
}

/** The other rows of the sum that a row is a part of. */
export function siblingsOf(table: FootedTable, { index }: GridRow): GridRow[] {
  const parts = kinOf(table).over.get(index)?.parts ?? [];
  return parts.flatMap((p) => (p.row === index ? [] : (table.reading.rows[p.row] ?? [])));
}

function makeKin(table: FootedTable): Kin {
  const over = new Map<number, Sum>();
  const under = new Map<number, Sum>();
  const movements = new Set<number>();
  for (const sum of table.sums) {
    if (!under.has(sum.total)) under.set(sum.total, sum);
    for (const { row } of sum.parts) if (!over.has(row)) over.set(row, sum);
    const opening = sum.parts[0]?.row ?? sum.total;
    if (!isRollForward(table, opening, sum.total)) continue;
    for (let row = opening + 1; row < sum.total; row++) movements.add(row);
  }
  return { over, under, movements };
}

function isRollForward({ reading, rollForward: roll }: FootedTable, opening: number, closing: number): boolean {
  if (roll && (closing === roll.closing || opening === roll.closing)) return true;
  return isOpening(reading.rows[opening]?.label?.text ?? '') && isClosing(reading.rows[closing]?.label?.text ?? '');
}
