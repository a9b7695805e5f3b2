import type { GridRow, Reading } from '../document/reading.js';
import { groupOf } from '../document/reading.js';
import type { Concept } from '../taxonomy/taxonomy.js';
import { findTimes } from '../value/period-words.js';
import { isSurelyTotal } from '../value/row-words.js';
import type { Layout } from './layout.js';

/**
 * Rows that would say of one thing what another row says otherwise: of the same concept, members and time, with other figures.
 * Of such rows one keeps the concept: the last that is surely a total, else the first that stands in no group, else the first.
 */
export function twinsOf(
  { rows }: Reading,
  layout: Layout,
  found: ReadonlyMap<number, { readonly concept: Concept }>,
): readonly GridRow[] {
  const alike = new Map<string, GridRow[]>();
  for (const row of rows) {
    const concept = found.get(row.index)?.concept;
    // a balance of its own day is another fact
    if (!concept || (row.label && findTimes(row.label.text).length > 0)) continue;
    const member = layout.members?.names.get(row.index)?.text ?? '';
    const times = row.sections.filter((section) => findTimes(section.text).length > 0);
    const group = layout.groups.of(row) ?? (layout.sectionAxis ? groupOf(row) : undefined);
    const key = [concept.name.local, member, group?.text ?? '', ...times.map((t) => t.text)].join('\n');
    alike.set(key, [...(alike.get(key) ?? []), row]);
  }
  return [...alike.values()].flatMap((twins) => {
    const keeper =
      twins.findLast((row) => row.label && isSurelyTotal(row.label.text)) ??
      twins.find((row) => !groupOf(row)) ??
      twins[0];
    return twins.filter((row) => keeper && row !== keeper && differs(row, keeper));
  });
}

function differs(one: GridRow, other: GridRow): boolean {
  return one.cells.some((cell, at) => {
    const beside = other.cells[at];
    return (
      cell &&
      beside &&
      (cell.written.digits !== beside.written.digits || cell.written.negative !== beside.written.negative)
    );
  });
}
