import type { Column, GridRow, Head, Reading } from '../document/reading.js';
import type { Phrase } from '../source/phrase.js';
import { isPeriodPhrase } from '../value/period-words.js';
import { type Alignment, alignByPlace, alignHeads, MOST_ALIGNMENTS, type SeatedRow, seatHeads } from './align.js';
import type { HeadRow, LooseRow, LooseTable } from './loose.js';
import { findMarks, withoutMarks } from './marks.js';
import { type ColumnProfile, placeRow, profileColumns } from './place.js';

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
  const profiles = profileColumns(loose);
  const rows = gridRows(text, loose, profiles);
  const stacked = loose.heads.slice(-MOST_STACKED);
  const most = Math.max(1, Math.min(MOST_READINGS, Math.floor(MOST_HEADS / (loose.width * stacked.length))));
  const each = Math.min(MOST_ALIGNMENTS, most);
  const choices = seatHeads(stacked, loose.width)
    .map((seat) => ({ row: seat.row, ways: waysOf(seat, profiles, loose.geometry, each) }))
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
      if (isOfAll(row, way, loose)) {
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

/** A scale or a note by itself is of the whole table, and where geometry is lost, so is a name over all columns: a title. */
function isOfAll(row: HeadRow, { over }: Alignment, { geometry, width }: LooseTable): boolean {
  const [only, ...others] = row;
  if (!only || others.length > 0) return false;
  if (only.kind === 'scale' || only.kind === 'note') return true;
  const title = only.kind === 'name' && geometry === 'lost' && !OF_TIME.test(only.phrase.text);
  return title && width > 1 && over.every((at) => at === 0);
}

/** What goes with the years below it: "Fiscal". */
const OF_TIME = /\b(?:fiscal|calendar|years?|quarters?|months?|weeks?|ended|ending)\b/i;

/** The ways in which a row of headings stands over the columns, over none outside its seat. */
function waysOf(
  { row, from, width }: SeatedRow,
  profiles: readonly ColumnProfile[],
  geometry: LooseTable['geometry'],
  most: number,
): Alignment[] {
  const places = profiles.map(({ place }) => place);
  const placed = alignByPlace(row, places);
  if (placed) return [placed];
  const seats = places.map((_, c) => c).filter((c) => c >= from && c < from + width);
  const figures = seats.filter((c) => !profiles[c]?.words);
  const stub = geometry === 'kept' && row.length < places.length && isStub(row, places) ? 1 : 0;
  // headings too few for all columns stand over figures
  const own = row.length - stub <= figures.length ? figures : seats;
  const seatOf = new Map(own.map((c, seat) => [c, seat]));
  const seatAt = places.map((_, c) => seatOf.get(c) ?? -1);
  return alignHeads(row.slice(stub), own.length, most).map(({ over, corner, prior }) => ({
    over: seatAt.map((seat) => (seat < 0 ? -1 : (over[seat] as number) + stub)),
    corner: [...(stub > 0 ? [0] : []), ...corner.map((at) => at + stub)],
    prior,
  }));
}

/** Whether the first heading stands over the labels, left of all figures, and others behind it. */
function isStub(row: HeadRow, places: readonly number[]): boolean {
  const [first, ...rest] = row;
  return (
    rest.length > 0 &&
    first?.position === 0 &&
    (places[0] ?? 0) > 0 &&
    (first.kind === 'name' || first.kind === 'scale')
  );
}

function priorOf(combo: readonly Alignment[]): number {
  return combo.reduce((product, way) => product * way.prior, 1);
}

function headAt(row: HeadRow, at: number): Head {
  const { kind, phrase } = row[at] as HeadRow[number];
  return { kind, phrase };
}

/** Rows with their figures in columns. Sections stand over the rows below them until the next one, times until the next time. */
function gridRows(text: string, loose: LooseTable, profiles: readonly ColumnProfile[]): GridRow[] {
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
    rows.push(gridRow(text, rows.length, row, sections, placeRow(row.values, profiles, loose.geometry)));
    const uppers = row.values.flatMap(({ upper, position }) => (upper ? [{ cell: upper, position }] : []));
    if (uppers.length === 0) return;
    const above = { label: row.label, values: uppers };
    rows.push(gridRow(text, rows.length, above, sections, placeRow(above.values, profiles, loose.geometry)));
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
