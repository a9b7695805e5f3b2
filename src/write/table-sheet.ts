import type { GridRow, Reading, ValueCell } from '../document/reading.js';
import type { Phrase } from '../source/phrase.js';
import { headRows } from './page-head.js';
import type { PrintedFigures } from './printed-figures.js';
import type { Area, Cell, Sheet, Style } from './spreadsheet/sheet.js';

type Row = (Cell | undefined)[];

/** A table of a note as it was read: captions, heads, labels, and each figure as the number that is printed. */
export function tableSheet(reading: Reading, name: string, figures: PrintedFigures): Sheet {
  const rows: Row[] = [];
  const merged: Area[] = [];
  for (const caption of reading.captions) rows.push([words(caption.text, { bold: true })]);
  const heads = headRows(reading.columns);
  for (const [level, cells] of heads.entries()) {
    const corner = level === heads.length - 1 ? reading.corner.map(({ phrase }) => phrase.text).join(' ') : '';
    const row: Row = [corner === '' ? undefined : words(corner, {})];
    for (const { head, columns } of cells) {
      if (columns > 1) merged.push({ row: rows.length, from: row.length, to: row.length + columns - 1 });
      row.push(head && words(head.phrase.text, { bold: true, wrap: true, centred: true }));
      for (let i = 1; i < columns; i++) row.push(undefined);
    }
    rows.push(row);
  }
  const isFirst = firstTimes();
  for (const one of reading.rows) {
    for (const [depth, section] of one.sections.entries()) {
      if (isFirst(section)) rows.push([words(section.text, { bold: true, indent: depth })]);
    }
    if (isFirst(one.label) || one.cells.some((cell) => cell !== undefined)) {
      rows.push(rowCells(one, { sheet: name, row: rows.length }, figures));
    }
  }
  return { name, rows, merged, widths: [48, ...reading.columns.map(() => 16)] };
}

function rowCells(row: GridRow, at: { readonly sheet: string; readonly row: number }, figures: PrintedFigures): Row {
  const label = row.label && words(row.label.text, { indent: row.sections.length });
  const cellOf = (cell: ValueCell | undefined, i: number) => cell && figures.cell(cell, { ...at, column: i + 1 });
  return [label, ...row.cells.map(cellOf)];
}

/** Sections stand over many rows, and as rows of their own: the first time counts. */
function firstTimes(): (phrase: Phrase | undefined) => boolean {
  const met = new Set<number>();
  return (phrase) => {
    const start = phrase?.spans[0]?.start;
    if (start === undefined || met.has(start)) return false;
    met.add(start);
    return true;
  };
}

function words(text: string, style: Style): Cell {
  return { value: { kind: 'text', text }, style };
}
