import type { FootedTable } from '../document/footed.js';
import { groupOf } from '../document/reading.js';

/**
 * Rows that stand below the heading of a group and are not in it: what adds rows from outside the group ("Total debt" below
 * "Unsecured debt:"), and what follows it.
 */
export function leftGroups({ reading: { rows }, sums }: FootedTable): ReadonlySet<number> {
  const left = new Set<number>();
  const textOf = (index: number) => {
    const row = rows[index];
    return row && groupOf(row);
  };
  for (const { total, parts } of sums) {
    const group = textOf(total);
    if (!group || parts.every(({ row }) => textOf(row) === group)) continue;
    for (let index = total; index < rows.length && textOf(index) === group; index++) left.add(index);
  }
  return left;
}
