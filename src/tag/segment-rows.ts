import type { Sum } from '../document/footed.js';
import type { GridRow } from '../document/reading.js';
import { isTotalLike } from '../value/row-words.js';
import { isAllSegments, isNoSegment } from './consolidation.js';
import type { Findings } from './row-candidates.js';
import { contains } from './words.js';

/**
 * The rows, by index, that are segments or stand among them, where several have the names of segments: the other parts of totals
 * that these make up, that are segments or that a section is headed with, subtotals under a name of their own, what is of no segment, and
 * others right behind or called segments.
 */
export function segmentRows(findings: Findings, rows: readonly GridRow[]): ReadonlySet<number> | undefined {
  const { table, named, segments, words } = findings;
  const own = rows.filter((row) => segments.has(row.label?.text ?? ''));
  if (new Set(own.map((row) => row.label?.text)).size < 2) return undefined;
  const items = new Set(own.map((row) => row.index));
  const unnamed = new Set(rows.flatMap(({ index }) => (named.has(index) ? [] : index)));
  const parts = new Set(table.sums.flatMap((sum) => sum.parts.map((p) => p.row)));
  for (const sum of table.sums) {
    if (!sumsSegments(sum, items, findings)) continue;
    for (const { row } of sum.parts) if (unnamed.has(row)) items.add(row);
    const text = table.reading.rows[sum.total]?.label?.text ?? '';
    const ofItsOwn = !isTotalLike(text) && !isAllSegments(words.fold(text), words);
    if (ofItsOwn && unnamed.has(sum.total) && parts.has(sum.total)) items.add(sum.total);
  }
  for (const [i, row] of rows.entries()) {
    const key = words.fold(row.label?.text ?? '');
    const isOther = /^(?:all )?other\b/.test(key) && unnamed.has(row.index);
    const among = items.has(rows[i - 1]?.index ?? -1) || contains(key, words.fold('segment'));
    if ((isOther && among) || isNoSegment(key, words)) items.add(row.index);
  }
  return items;
}

function sumsSegments(
  { total, parts }: Sum,
  items: ReadonlySet<number>,
  { table, segments, words }: Findings,
): boolean {
  const { label, sections } = table.reading.rows[total] as GridRow;
  const key = words.fold(label?.text ?? '');
  if (segments.has(label?.text ?? '') || sections.some((section) => words.fold(section.text) === key)) return true;
  const known = parts.filter(({ row }) => items.has(row)).length;
  return known > 1 && known * 2 >= parts.length;
}
