import type { Cell, Table } from '../document/document.js';
import { phraseOf, squash } from '../source/phrase.js';
import { findCurrencyWord } from '../value/currency.js';
import { findDates } from '../value/dates.js';
import { classifyHead, type HeadKind, isStubHead } from '../value/head-words.js';
import { isFigureCell } from '../value/number.js';
import {
  type HeadPhrase,
  type HeadRow,
  type LooseRow,
  type LooseTable,
  type LooseValue,
  sectionFirst,
} from './loose.js';
import { joinValues } from './values.js';
import { joinWrapped, wrapHeads } from './wrapped.js';

interface Run {
  readonly words: readonly Cell[];
  readonly values: readonly LooseValue[];
}

/**
 * Tells the rows of a table apart of which only the order of its cells is left. The number of columns is inferred from
 * the runs of figures between labels; the words before the first run are headings, then sections, then its label.
 */
export function looseFromLost(text: string, table: Table): LooseTable {
  const runs = cutRuns(text, table);
  const width = commonWidth(runs);
  const rows: LooseRow[] = [];
  const [first] = runs;
  const headCount = first ? countHeads(first.words, width) : 0;
  const heads = first ? groupHeads(text, first.words.slice(0, headCount)).map((row) => fitHeads(text, row, width)) : [];
  runs.forEach((run, i) => {
    const words = i === 0 ? run.words.slice(headCount) : run.words;
    for (const section of words.slice(0, -1)) rows.push({ label: phraseOf(text, [section.span]), values: [] });
    const label = words.at(-1);
    rows.push({ label: label && phraseOf(text, [label.span]), values: run.values.slice(0, width) });
    for (let at = width; at < run.values.length; at += width) {
      rows.push({ label: undefined, values: run.values.slice(at, at + width) });
    }
  });
  return { ...sectionFirst(heads, rows), width };
}

function cutRuns(text: string, table: Table): Run[] {
  const runs: Run[] = [];
  let words: Cell[] = [];
  let pieces: Cell[] = [];
  const close = () => {
    if (pieces.length === 0) return;
    const values = joinValues(text, pieces).map((value, position) => ({ ...value, position }));
    if (values.length > 0) runs.push({ words, values });
    words = [];
    pieces = [];
  };
  const cells = table.rows.flatMap((row) => row.cells);
  const years = yearHeads(cells);
  cells.forEach((cell, i) => {
    if (isPiece(cell) && !years.has(i) && (pieces.length > 0 || !isEnd(cell.text))) {
      pieces.push(cell);
      return;
    }
    close();
    words.push(cell);
  });
  close();
  return runs;
}

function isPiece(cell: Cell): boolean {
  return isFigureCell(cell.text) || /^[$€£¥()%\s]+$/.test(cell.text);
}

/** What closes a figure; with none before it, it is a heading: "%". */
function isEnd(words: string): boolean {
  return /^[)%\s]+$/.test(words);
}

/** Years among the headings: nothing but words and years has been before them, and words stand behind. */
function yearHeads(cells: readonly Cell[]): ReadonlySet<number> {
  const heads = new Set<number>();
  for (let at = 0; at < cells.length; ) {
    let next = at;
    while (isYear(cells[next]?.text)) next++;
    const behind = cells[next];
    const isFigure = behind !== undefined && isPiece(behind) && findCurrencyWord(behind.text) === undefined;
    if (behind !== undefined && !isFigure) for (let i = at; i < next; i++) heads.add(i);
    if (isFigure) break;
    at = next + 1;
  }
  return heads;
}

function isYear(text: string | undefined): boolean {
  return text !== undefined && /^(?:19|20)\d{2}$/.test(text);
}

/** The number of figures that most rows have; of equals the larger. */
function commonWidth(runs: readonly Run[]): number {
  const counts = new Map<number, number>();
  for (const run of runs) counts.set(run.values.length, (counts.get(run.values.length) ?? 0) + 1);
  let width = 0;
  let support = 0;
  for (const [length, count] of counts) {
    if (count > support || (count === support && length > width)) {
      width = length;
      support = count;
    }
  }
  return width;
}

/** How many of the words before the first figures are headings of columns. The last word is always the row's label. */
function countHeads(words: readonly Cell[], width: number): number {
  const last = words.length - 1;
  let end = 0;
  for (let i = 0; i < last; i++) {
    const words_ = squash((words[i] as Cell).text);
    if (classifyHead(words_) !== 'name' && (!words_.endsWith(':') || i === 0)) end = i + 1;
  }
  // names side by side, of which a total may have been the first
  let begun = 0;
  while (begun < end && classifyHead(squash((words[end - begun - 1] as Cell).text)) === 'total') begun++;
  if (width > 1) end += countNames(words.slice(end, last), width - begun);
  return Math.max(0, end);
}

/** A phrase that is left over is a section, or heads the stub; both are less likely than two lines of one heading. */
const SECTION_COST = 0.7;
const STUB_COST = 0.8;
const MOST_NAMES = 60;
const MOST_SECTIONS = 3;

/** How many of the words between the other headings and the first label are names of columns, broken over lines. */
function countNames(words: readonly Cell[], wanted: number): number {
  const lines = words.map((cell) => squash(cell.text));
  const colon = lines.findIndex((line) => line.endsWith(':'));
  const most = Math.min(colon < 0 ? lines.length : colon, MOST_NAMES);
  let [count, least] = [0, Number.POSITIVE_INFINITY];
  for (let n = most; n >= Math.max(wanted, 1) && most - n <= MOST_SECTIONS; n--) {
    const cost = costOf(lines.slice(0, n), wanted) + SECTION_COST * (most - n);
    if (cost < least) [count, least] = [n, cost];
  }
  return count;
}

/** How far-fetched it is that these lines head so many columns, with or without a heading of the stub before them. */
function costOf(lines: readonly string[], count: number): number {
  return Math.min(wrapHeads(lines, count)?.cost ?? Number.POSITIVE_INFINITY, stubbedCost(lines, count));
}

function stubbedCost(lines: readonly string[], count: number): number {
  const [first, ...rest] = lines;
  if (first === undefined) return Number.POSITIVE_INFINITY;
  return (wrapHeads(rest, count)?.cost ?? Number.POSITIVE_INFINITY) + (isStubHead(first) ? 0.1 : STUB_COST);
}

/** A row with more phrases than columns: those broken over lines are put together, and one may head the stub. */
function fitHeads(text: string, row: HeadRow, width: number): HeadRow {
  if (row.length <= width || row[0]?.kind !== 'name') return row;
  const lines = row.map((head) => head.phrase.text);
  const whole = wrapHeads(lines, width);
  if (whole && whole.cost <= stubbedCost(lines, width)) return joinWrapped(text, row, whole);
  const rest = wrapHeads(lines.slice(1), width);
  return rest ? [row[0], ...joinWrapped(text, row.slice(1), rest)] : row;
}

/** Headings side by side are of one kind and shape: names, whole dates, years, currencies. */
function groupHeads(text: string, cells: readonly Cell[]): HeadRow[] {
  const rows: HeadPhrase[][] = [];
  let shape = '';
  cells.forEach((cell, position) => {
    const phrase = phraseOf(text, [cell.span]);
    const kind = classifyHead(phrase.text);
    const own = shapeOf(kind, phrase.text);
    if (own !== shape) rows.push([]);
    shape = own;
    rows.at(-1)?.push({ kind, phrase, position });
  });
  return rows;
}

function shapeOf(kind: HeadKind, text: string): string {
  if (kind === 'total') return 'name';
  if (kind !== 'period') return kind;
  const [date] = findDates(text);
  return `period ${date?.year !== undefined} ${date?.month !== undefined}`;
}
