import { createHash } from 'node:crypto';
import type { Document, Footnote } from '../document/document.js';
import type { GridRow } from '../document/reading.js';
import type { ReportFootnote } from '../fact/fact.js';

/** The footnotes of a note, and which of them a row of a table cites. */
export interface Footnotes {
  readonly all: readonly ReportFootnote[];
  /** Ids, in the order of the note: those whose marks the row bears, and those without a mark on any row of the table. */
  of(table: number, row: GridRow): string[];
  /** The first footnote of a mark behind a place. */
  behind(mark: string, place: number): ReportFootnote | undefined;
}

export function footnotesOf(document: Document, rowsOf: (table: number) => readonly GridRow[]): Footnotes {
  const entries: { note: ReportFootnote; table: number; mark: string }[] = [];
  let table = -1;
  for (const block of document.blocks) {
    if (block.kind === 'table') table++;
    if (block.kind === 'footnote') entries.push({ note: reportNote(block), table, mark: block.mark });
  }
  const marks = new Map<number, ReadonlySet<string>>();
  const cited = (at: number, mark: string) => {
    const known = marks.get(at) ?? new Set(rowsOf(at).flatMap((row) => row.marks.map((m) => m.mark)));
    marks.set(at, known);
    return known.has(mark);
  };
  const order = new Map(entries.map((entry, i) => [entry, i]));
  const byMark = groupBy(entries, (e) => e.mark);
  const unmarked = groupBy(
    entries.filter((e) => !cited(e.table, e.mark) && !citedAnywhere(byMark.get(e.mark) ?? [], e, cited)),
    (e) => e.table,
  );
  return {
    all: entries.map((e) => e.note),
    of(at, row) {
      const own = row.marks.flatMap(({ mark }) => {
        const same = byMark.get(mark) ?? [];
        const note = same.find((e) => e.table >= at) ?? same.at(-1);
        return note ? [note] : [];
      });
      return [...new Set([...own, ...(unmarked.get(at) ?? [])])]
        .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
        .map((e) => e.note.id);
    },
    behind(mark, place) {
      return byMark.get(mark)?.find(({ note }) => (note.spans[0]?.start ?? 0) > place)?.note;
    },
  };
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** A footnote may stand below a later table than the one that cites it. */
function citedAnywhere(
  entries: readonly { table: number; mark: string }[],
  entry: { table: number; mark: string },
  cited: (at: number, mark: string) => boolean,
): boolean {
  const first = entries.filter((e) => e.mark === entry.mark && e.table < entry.table).at(-1)?.table ?? -1;
  for (let at = first + 1; at < entry.table; at++) if (cited(at, entry.mark)) return true;
  return false;
}

function reportNote(block: Footnote): ReportFootnote {
  const { text, spans } = block.phrase;
  const place = `${spans[0]?.start ?? 0}`;
  const id = `fn-${createHash('sha256').update(`${place}\n${block.mark}\n${text}`).digest('hex').slice(0, 12)}`;
  return { id, mark: block.mark, text, spans, language: 'en' };
}
