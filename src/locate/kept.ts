import type { Cell, Row, Table } from '../document/document.js';
import { phraseOf, squash } from '../source/phrase.js';
import { classifyHead } from '../value/head-words.js';
import { findCellNumber } from '../value/number.js';
import { type HeadRow, type LooseRow, type LooseTable, sectionFirst } from './loose.js';
import { dropMarks } from './marks.js';
import { joinValues } from './values.js';

/** Tells the rows of a table apart whose cells have kept their place: the stub is the first cell, figures stand behind it. */
export function looseFromKept(text: string, table: Table, footnotes: ReadonlySet<string>): LooseTable {
  const heads: HeadRow[] = [];
  const rows: LooseRow[] = [];
  let headed = false;
  const stub = stubColumn(table);
  for (const row of table.rows) {
    const loose = readRow(text, row, stub);
    if (loose.values.length > 0 && !isYears(row, headed)) {
      rows.push(loose);
      headed = true;
    } else if (!headed && isHead(row)) heads.push(headRow(text, row));
    else
      rows.push({
        label: phraseOf(
          text,
          row.cells.map((c) => c.span),
        ),
        values: [],
      });
  }
  const stubbed = heads.at(-1)?.[0]?.position === 0;
  const kept = dropMarks(text, rows, footnotes);
  return {
    geometry: 'kept',
    ...(stubbed ? sectionFirst(heads, kept) : { heads, rows: kept }),
    width: countColumns(kept),
  };
}

/** The column of the labels: the first, or where rows open with words if none has a cell in the first. */
function stubColumn({ rows }: Table): number {
  const firsts = rows.flatMap(({ cells }) => (cells.length > 1 && cells[0] ? [cells[0]] : []));
  if (firsts.some(({ column }) => column === 0)) return 0;
  const words = firsts.filter(({ text }) => /[a-z]{2}/i.test(text)).map(({ column }) => column);
  return words.length * 2 > firsts.length ? words.reduce((a, b) => Math.min(a, b)) : 0;
}

function readRow(text: string, row: Row, stub: number): LooseRow {
  const [first, ...rest] = row.cells;
  const figures = joinValues(text, rest);
  const opens = first && first.column === stub && !SIGN.test(first.text);
  const labelled =
    opens && ((rest.length > 0 && (stub === 0 || figures.length > 0)) || joinValues(text, [first]).length === 0);
  return {
    label: labelled ? phraseOf(text, [first.span]) : undefined,
    values: labelled ? figures : joinValues(text, row.cells),
  };
}

/** The sign of a figure that has no label before it. */
const SIGN = /^(?:[$€£¥]\s?\(?|\()$/;

/** A row over the columns: something stands behind the stub, or the stub itself is a time or a scale. */
function isHead(row: Row): boolean {
  const [first] = row.cells;
  return row.cells.some((c) => c.column > 0) || (first !== undefined && classifyHead(squash(first.text)) !== 'name');
}

/** Years side by side are headings, whatever stands in the stub, until figures have come; then only over no label. */
function isYears(row: Row, headed: boolean): boolean {
  const [first, ...rest] = row.cells;
  if (!first) return false;
  const stub = first.column === 0;
  const figures = (stub ? rest : row.cells).filter((cell) => findCellNumber(cell.text) !== undefined);
  if (figures.length === 0 || !figures.every((cell) => isYear(cell.text))) return false;
  return !stub || !headed || isYear(first.text) || classifyHead(squash(first.text)) !== 'name';
}

function isYear(words: string): boolean {
  return /^(?:19|20)\d{2}$/.test(words);
}

function headRow(text: string, row: Row): HeadRow {
  return row.cells.map((cell: Cell) => {
    const phrase = phraseOf(text, [cell.span]);
    return { kind: classifyHead(phrase.text), phrase, position: cell.column, width: cell.width };
  });
}

/** The greatest number of figures that more than a stray row has. */
export function countColumns(rows: readonly LooseRow[]): number {
  const counts = new Map<number, number>();
  let full = 0;
  for (const { values } of rows) {
    if (values.length === 0) continue;
    full++;
    counts.set(values.length, (counts.get(values.length) ?? 0) + 1);
  }
  const supported = [...counts].filter(([, n]) => n * 8 >= full || full <= 4).map(([width]) => width);
  return Math.max(0, ...supported);
}
