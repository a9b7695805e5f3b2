import type { Column, Reading } from '../document/reading.js';
import { type FoundSum, findSums, type Line } from './collapse.js';
import { columnLines } from './lines.js';
import type { Matrix } from './matrix.js';

/**
 * Finds which columns are sums of others: among columns of one currency and period only, from left to right, and from
 * right to left where totals stand before their members. Where a column is headed as a total no other is one.
 */
export function findAcross(reading: Reading, matrix: Matrix): FoundSum[] {
  return columnGroups(reading).flatMap((columns) => {
    if (columns.length < 3) return [];
    const lines = columnLines(reading, matrix, columns);
    const headed = lines.some((line) => line.surelyTotal);
    const rule = { total: (line: Line) => !headed || line.surelyTotal, adding: true };
    const forward = findSums(lines, rule);
    return forward.length > 0 ? forward : findSums([...lines].reverse(), rule);
  });
}

/** Columns that differ only in their names. */
function columnGroups(reading: Reading): number[][] {
  const groups = new Map<string, number[]>();
  for (const column of reading.columns) {
    const key = `${currencyOf(column)}\n${periodOf(column)}`;
    const group = groups.get(key);
    if (group) group.push(column.index);
    else groups.set(key, [column.index]);
  }
  return [...groups.values()];
}

/** The words of a kind over a column, joined; empty where there are none. */
export function wordsOf(column: Column, kind: 'period' | 'currency'): string {
  return column.heads
    .filter((h) => h.kind === kind)
    .map((h) => h.phrase.text)
    .join(' ');
}

export const currencyOf = (column: Column): string => wordsOf(column, 'currency');
export const periodOf = (column: Column): string => wordsOf(column, 'period');
