import type { FootedTable } from '../document/footed.js';
import type { GridRow } from '../document/reading.js';
import type { PeriodType } from '../taxonomy/authored.js';
import type { Concept } from '../taxonomy/taxonomy.js';
import { findPeriodWords } from '../value/period-words.js';
import { timeKindOf } from './time-kind.js';
import type { Words } from './words.js';

/** An unknown row is of the time of the total it adds to, else of its words, its columns', its captions', else of most rows. */
export function periodTypeOf(
  table: FootedTable,
  row: GridRow,
  found: ReadonlyMap<number, { readonly concept: Concept }>,
  known: readonly Concept[],
  words: Words,
): PeriodType {
  const label = timeKindOf(words, row.label?.text ?? '');
  if (label?.sure && label.kind === 'instant') return 'instant';
  const sum = table.sums.find((s) => s.total === row.index || s.parts.some((p) => p.row === row.index));
  const kin =
    sum &&
    [sum.total, ...sum.parts.map((p) => p.row)]
      .map((r) => found.get(r)?.concept.periodType)
      .find((t) => t !== undefined);
  if (kin) return kin;
  if (label?.sure) return label.kind;
  const { reading } = table;
  const captions = [...reading.captions].reverse().map((c) => c.text);
  const corner = reading.corner.filter((h) => h.kind === 'period').map((h) => h.phrase.text);
  const heads = reading.columns.map((c) =>
    c.heads
      .filter((h) => h.kind === 'period')
      .map((h) => h.phrase.text)
      .join(' '),
  );
  for (const text of [row.label?.text ?? '', ...heads, ...corner]) {
    const time = findPeriodWords(text);
    if (time?.instant) return 'instant';
    if (time?.months !== undefined) return 'duration';
  }
  if (label) return label.kind;
  for (const text of [...row.sections.map((s) => s.text), ...captions]) {
    const time = findPeriodWords(text);
    if (time?.instant && time.months === undefined) return 'instant';
    if (time?.months !== undefined && !time.instant) return 'duration';
    const kind = timeKindOf(words, text);
    if (kind) return kind.kind;
  }
  return known.filter((c) => c.periodType === 'instant').length * 2 > known.length ? 'instant' : 'duration';
}
