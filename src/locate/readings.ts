import type { Column, GridRow, Head, Reading, ValueCell } from '../document/reading.js';
import type { Phrase } from '../source/phrase.js';
import { isPeriodPhrase } from '../value/period-words.js';
import { type Alignment, alignByPlace, alignHeads, MOST_ALIGNMENTS } from './align.js';
import type { HeadRow, LooseRow, LooseTable } from './loose.js';
import { findMarks, withoutMarks } from './marks.js';

/** At most so many readings of a table are handed on. */
export const MOST_READINGS = 256;
/** Headings over columns, counted over all readings of a table: a very wide table gets fewer readings. */
const MOST_HEADS = 100_000;
/** Rows of headings over each other; of more only the lowest are read. */
const MOST_STACKED = 16;

/**
 * The readings of a table: its rows on a grid, under every alignment of its headings that fits, likeliest first.
 * `bounded` tells that there were more than are given.
 */
export function makeReadings(
  text: string,
  loose: LooseTable,
  table: number,
  captions: readonly Phrase[],
): { readings: Reading[]; bounded: boolean } {
  const places = typicalPlaces(loose);
  const rows = gridRows(text, loose, places);
  const stacked = loose.heads.slice(-MOST_STACKED);
  const most = Math.max(1, Math.min(MOST_READINGS, Math.floor(MOST_HEADS / (loose.width * stacked.length))));
  const each = Math.min(MOST_ALIGNMENTS, most);
  const choices = stacked
    .map((row) => {
      const placed = alignByPlace(row, places);
      return { row, ways: placed ? [placed] : alignHeads(row, loose.width, each) };
    })
    .filter((c) => c.ways.length > 0);
  let combos: Alignment[][] = [[]];
  let bounded = stacked.length < loose.heads.length;
  for (const { row, ways } of choices) {
    const next = combos.flatMap((combo) => ways.map((way) => [...combo, way]));
    if (ways.length > 1) next.sort((a, b) => priorOf(b) - priorOf(a));
    if (next.length > most || (ways.length >= each && row.length > 1 && row.length < loose.width)) bounded = true;
    combos = next.slice(0, most);
  }
  const readings = combos.map((combo): Reading => {
    const columns = Array.from({ length: loose.width }, (_, index): Column => ({ index, heads: [] as Head[] }));
    const corner: Head[] = [];
    combo.forEach((way, i) => {
      const { row } = choices[i] as { row: HeadRow };
      const spread = row.length === 1 && (row[0]?.kind === 'scale' || row[0]?.kind === 'note');
      if (spread) {
        corner.push(headAt(row, 0));
        return;
      }
      for (const at of way.corner) corner.push(headAt(row, at));
      for (const [c, at] of way.over.entries()) if (at >= 0) (columns[c]?.heads as Head[]).push(headAt(row, at));
    });
    return { table, captions, corner, columns, rows, prior: priorOf(combo) };
  });
  return { readings, bounded };
}

function priorOf(combo: readonly Alignment[]): number {
  return combo.reduce((product, way) => product * way.prior, 1);
}

function headAt(row: HeadRow, at: number): Head {
  const { kind, phrase } = row[at] as HeadRow[number];
  return { kind, phrase };
}

/** Rows with their figures in columns. Sections stand over the rows below them until the next one, times until the next time. */
function gridRows(text: string, loose: LooseTable, places: readonly number[]): GridRow[] {
  const rows: GridRow[] = [];
  let sections: Phrase[] = [];
  let fresh = false;
  loose.rows.forEach((row) => {
    if (row.values.length === 0 && row.label) {
      const time = isPeriodPhrase(row.label.text);
      const over = fresh ? sections : sections.filter((section) => !time && isPeriodPhrase(section.text));
      sections = [...over, row.label];
      fresh = true;
      rows.push(gridRow(text, rows.length, row, sections.slice(0, -1), []));
      return;
    }
    fresh = false;
    rows.push(gridRow(text, rows.length, row, sections, place(row, loose.width, places)));
    const uppers = row.values.flatMap(({ upper, position }) => (upper ? [{ cell: upper, position }] : []));
    if (uppers.length === 0) return;
    const above = { label: row.label, values: uppers };
    rows.push(gridRow(text, rows.length, above, sections, place(above, loose.width, places)));
  });
  return rows;
}

function gridRow(
  text: string,
  index: number,
  row: LooseRow,
  sections: readonly Phrase[],
  cells: GridRow['cells'],
): GridRow {
  const marks = row.label ? findMarks(text, row.label) : [];
  return { index, label: row.label && withoutMarks(text, row.label, marks), marks, sections, cells };
}

/** Where the figure of each column stands in rows that have all of them. */
function typicalPlaces(loose: LooseTable): number[] {
  const full = loose.rows.filter((row) => row.values.length === loose.width);
  return Array.from({ length: loose.width }, (_, c) => {
    const places = full.map((row) => row.values[c]?.position ?? 0).sort((a, b) => a - b);
    return places[places.length >> 1] ?? c;
  });
}

/** Puts a row's figures into columns, in order; a row that lacks some keeps each near its typical place. */
function place(row: LooseRow, width: number, places: readonly number[]): (ValueCell | undefined)[] {
  const cells: (ValueCell | undefined)[] = Array.from({ length: width });
  let column = 0;
  row.values.forEach((value, i) => {
    const left = row.values.length - i - 1;
    const most = width - 1 - left;
    let best = column;
    for (let c = column; c <= most; c++) {
      if (row.values.length >= width) break;
      if (Math.abs((places[c] ?? c) - value.position) < Math.abs((places[best] ?? best) - value.position)) best = c;
    }
    if (best < width) cells[best] = value.cell;
    column = best + 1;
  });
  return cells;
}
