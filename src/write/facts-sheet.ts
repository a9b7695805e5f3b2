import type { OimFact, OimReport } from '../oim/oim-report.js';
import type { FlatCell, FlatColumn } from './flat-facts.js';
import {
  type Cell,
  type CellValue,
  dayValue,
  MOST_ROWS,
  numberValue,
  type Sheet,
  type Spot,
} from './spreadsheet/sheet.js';

export const FACTS = 'Facts';

/** The sheet that has a row for each fact; `printedAt` tells where in the workbook its figure is shown. */
export function factsSheet(
  { facts }: OimReport,
  columns: readonly FlatColumn[],
  printedAt: (fact: OimFact) => Spot | undefined = () => undefined,
): Sheet {
  return {
    name: FACTS,
    rows: {
      *[Symbol.iterator]() {
        yield columns.map(({ title }) => ({ value: text(title), style: { bold: true, wrap: true } }));
        let left = MOST_ROWS - 1;
        for (const fact of facts) {
          if (left-- === 0) return;
          yield columns.map((column, i) => factCell(column.cell(fact), i === 0 ? printedAt(fact) : undefined));
        }
      },
    },
    widths: columns.map(({ title }) => (title.endsWith('.label') || title.startsWith('source.') ? 36 : 18)),
    head: { rows: 1, filter: true },
  };
}

/** Where the n-th fact stands, from 0. */
export function factSpot(index: number): Spot {
  return { sheet: FACTS, row: index + 1, column: 0 };
}

function factCell(cell: FlatCell | undefined, link: Spot | undefined): Cell | undefined {
  if (cell === undefined) return undefined;
  const value = cellValue(cell);
  return {
    value,
    ...(cell.kind === 'day' && value.kind === 'number' ? { style: { format: 'yyyy-mm-dd' } } : {}),
    ...(link === undefined ? {} : { link }),
    ...(cell.kind === 'number' && value.kind === 'text' ? { note: INEXACT } : {}),
  };
}

function cellValue({ kind, text: written }: FlatCell): CellValue {
  if (kind === 'number') return numberValue(written);
  return kind === 'day' ? dayValue(written) : text(written);
}

function text(written: string): CellValue {
  return { kind: 'text', text: written };
}

export const INEXACT = 'A text, since a spreadsheet keeps no more than 15 digits of a number.';
