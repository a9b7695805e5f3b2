import type { Proof } from '../document/proof.js';

/** The rows of a table that an accountant rules: totals of rows above them, and closing balances. */
export interface Totals {
  readonly rows: ReadonlySet<number>;
  /** The last of them, which closes the table; -1 where there is none. */
  readonly last: number;
}

/** The totals by table, from the identities that hold or were found failing. */
export function makeTotals(proofs: readonly Proof[]): (table: number) => Totals {
  const tables = new Map<number, Set<number>>();
  for (const { kind, members } of proofs) {
    if (kind !== 'sum-down' && kind !== 'roll-forward') continue;
    for (const { datapoint, role } of members) {
      const place = /^t(\d+)\.r(\d+)\.c\d+$/.exec(datapoint);
      if (!place || (role !== 'total' && role !== 'closing')) continue;
      const [table, row] = [Number(place[1]), Number(place[2])];
      tables.set(table, (tables.get(table) ?? new Set()).add(row));
    }
  }
  return (table) => {
    const rows = tables.get(table) ?? new Set();
    return { rows, last: [...rows].reduce((a, b) => Math.max(a, b), -1) };
  };
}
