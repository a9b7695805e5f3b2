import type { FootedTable, Sum } from '../document/footed.js';
import type { GridRow } from '../document/reading.js';
import type { Phrase } from '../source/phrase.js';
import type { RowMembers } from './row-members.js';
import type { Segments } from './segments.js';

/** Which segment the figures of rows are part of, beside what the rows themselves are. */
export interface Groups {
  /** By index of the row; undefined where a row is part of none. */
  of(row: GridRow): Phrase | undefined;
  /** Whether a section has the name of a segment. */
  isOne(section: Phrase): boolean;
}

/**
 * A row is part of a segment where it stands in a section of its name, up to the total of this section; or where it adds up to
 * a row with its name.
 */
export function groupsOf(table: FootedTable, members: RowMembers | undefined, segments: Segments): Groups {
  const { rows } = table.reading;
  const sectionOf = ({ sections }: GridRow) => sections.findLast((section) => segments.has(section.text));
  const closing = new Map<Phrase, number>();
  const over = new Map<number, Phrase>();
  const parts = new Set(table.sums.flatMap((sum) => sum.parts.map((p) => p.row)));
  for (const sum of table.sums) {
    const total = rows[sum.total] as GridRow;
    const section = sectionOf(total);
    if (section && !closing.has(section) && sums(sum, section, rows, sectionOf)) closing.set(section, total.index);
    const name = members?.axis === segments.axis && parts.has(sum.total) ? members?.names.get(sum.total) : undefined;
    if (name) for (const { row } of sum.parts) over.set(row, name);
  }
  return {
    isOne: ({ text }) => segments.has(text),
    of: (row) => {
      const section = sectionOf(row);
      if (section && row.index <= (closing.get(section) ?? rows.length)) return section;
      return over.get(row.index);
    },
  };
}

/** Whether a sum reaches over a section from its first row. */
function sums(
  { parts }: Sum,
  section: Phrase,
  rows: readonly GridRow[],
  sectionOf: (row: GridRow) => Phrase | undefined,
): boolean {
  const first = rows.find((row) => sectionOf(row) === section && row.cells.some((c) => c));
  return (
    first !== undefined &&
    parts.length > 1 &&
    parts.every(({ row }) => sectionOf(rows[row] as GridRow) === section) &&
    parts.some(({ row }) => row === first.index)
  );
}
