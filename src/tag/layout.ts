import type { FootedTable } from '../document/footed.js';
import type { Column, GridRow } from '../document/reading.js';
import type { Phrase } from '../source/phrase.js';
import type { Axis, Concept } from '../taxonomy/taxonomy.js';
import { isSurelyTotal } from '../value/row-words.js';
import { findConcept } from './find-concept.js';
import { contextOf, findAxisByCue, findConceptIn, type Words } from './words.js';

/** What the rows of a table are, and along which axes its names run. */
export interface Layout {
  /** Rows are members of an axis, and this concept, which a caption names, is what every figure states. */
  readonly members: { readonly axis: Axis; readonly concept: Concept; readonly spans: Phrase['spans'] } | undefined;
  /** The axis of names over columns; undefined where nothing tells it. */
  readonly columnAxis: Axis | undefined;
}

/**
 * Tells whether the rows of a table are concepts or members. They are members where labels are those of members, or where
 * hardly any is that of a concept and a caption names a concept along an axis ("revenue by geographic area").
 */
export function layoutOf(table: FootedTable, words: Words): Layout {
  const { reading } = table;
  const captions = [...reading.captions].reverse();
  const cued = findAxisByCue(
    words,
    captions.map((c) => words.fold(c.text)),
  );
  const names = reading.columns.flatMap((c) => nameHeads(c).map((p) => words.members.get(words.fold(p.text))?.axis));
  const columnAxis = mostly(names) ?? cued;

  const rows = reading.rows.filter((row) => row.label && row.cells.some((c) => c) && !isSurelyTotal(row.label.text));
  const known = rows.map((row) => words.members.get(words.fold(row.label?.text ?? ''))?.axis);
  const concepts = rows.filter(
    (row) => findConcept(words, row.label?.text ?? '', contextOf(reading, row.index, words)) !== undefined,
  );
  const axis = mostly(known) ?? cued;
  const few = concepts.length * 3 <= rows.length;
  if (rows.length === 0 || names.length > 0 || axis === undefined || !few) return { members: undefined, columnAxis };
  for (const caption of captions) {
    const text = words.fold(caption.text);
    const concept = findConceptIn(words, text);
    if (concept && findAxisByCue(words, [text]))
      return { members: { axis, concept, spans: caption.spans }, columnAxis };
  }
  return { members: undefined, columnAxis };
}

/** The names over a column that are no totals. */
export function nameHeads(column: Column): Phrase[] {
  return column.heads.filter((h) => h.kind === 'name').map((h) => h.phrase);
}

export function isTotalRow(row: GridRow): boolean {
  return row.label === undefined || isSurelyTotal(row.label.text);
}

function mostly(axes: readonly (Axis | undefined)[]): Axis | undefined {
  const counts = new Map<Axis, number>();
  for (const axis of axes) if (axis) counts.set(axis, (counts.get(axis) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
