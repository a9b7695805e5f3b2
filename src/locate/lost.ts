import type { Cell, Table } from '../document/document.js';
import { phraseOf, squash } from '../source/phrase.js';
import { findCurrencyWord } from '../value/currency.js';
import { findDates } from '../value/dates.js';
import { classifyHead, type HeadKind } from '../value/head-words.js';
import { isFigureCell } from '../value/number.js';
import type { HeadPhrase, HeadRow, LooseRow, LooseTable, LooseValue } from './loose.js';
import { joinValues } from './values.js';

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
  const heads = first ? groupHeads(text, first.words.slice(0, headCount)) : [];
  runs.forEach((run, i) => {
    const words = i === 0 ? run.words.slice(headCount) : run.words;
    for (const section of words.slice(0, -1)) rows.push({ label: phraseOf(text, [section.span]), values: [] });
    const label = words.at(-1);
    rows.push({ label: label && phraseOf(text, [label.span]), values: run.values.slice(0, width) });
    for (let at = width; at < run.values.length; at += width) {
      rows.push({ label: undefined, values: run.values.slice(at, at + width) });
    }
  });
  return { heads, rows, width };
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
    if (isPiece(cell) && !years.has(i)) {
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
  const wanted = width - begun;
  const names = words.slice(end, end + wanted);
  const fits = wanted > 0 && last - end >= wanted && names.every((c) => !squash(c.text).endsWith(':'));
  if (width > 1 && fits) end += wanted;
  return Math.max(0, end);
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
