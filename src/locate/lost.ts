import type { Cell, Table } from '../document/document.js';
import { phraseOf, squash } from '../source/phrase.js';
import { findCurrencyWord } from '../value/currency.js';
import { classifyHead } from '../value/head-words.js';
import { isDurationCell, isFigureCell } from '../value/number.js';
import { findHeads } from './head-rows.js';
import { type LooseRow, type LooseTable, sectionFirst } from './loose.js';
import { dropMarks } from './marks.js';
import { findPattern, joinRows, type Run } from './pattern.js';
import { joinValues } from './values.js';

/**
 * Tells the rows of a table apart of which only the order of its cells is left. The number of columns is inferred from
 * the runs of figures between labels; the words before the first run are headings, then sections, then its label.
 */
export function looseFromLost(text: string, table: Table, footnotes: ReadonlySet<string>): LooseTable {
  const cut = dropMarks(text, cutRuns(text, table), footnotes);
  const pattern = findPattern(cut);
  const runs = pattern ? joinRows(cut, pattern) : cut;
  const width = pattern ? pattern.figures.length - 1 : commonWidth(runs);
  const rows: LooseRow[] = [];
  const [first] = runs;
  const above = findHeads(text, first?.words ?? [], width);
  runs.forEach((run, i) => {
    const words = i === 0 ? [...run.words.slice(0, above.from), ...run.words.slice(above.to)] : run.words;
    for (const section of words.slice(0, -1)) rows.push({ label: phraseOf(text, [section.span]), values: [] });
    const label = words.at(-1);
    rows.push({ label: label && phraseOf(text, [label.span]), values: run.values.slice(0, width) });
    for (let at = width; at < run.values.length; at += width) {
      rows.push({ label: undefined, values: run.values.slice(at, at + width) });
    }
  });
  return { geometry: 'lost', ...sectionFirst(above.rows, rows), width };
}

function cutRuns(text: string, table: Table): Run[] {
  const runs: Run[] = [];
  let words: Cell[] = [];
  let pieces: Cell[] = [];
  const close = () => {
    if (pieces.length === 0) return;
    const values = joinValues(text, pieces).map((value, position) => ({ ...value, position }));
    if (values.length > 0) runs.push({ words, values });
    // signs of currencies alone are headings
    words = values.length > 0 ? [] : [...words, ...pieces];
    pieces = [];
  };
  const cells = table.rows.flatMap((row) => row.cells);
  const years = new Set([...yearHeads(cells), ...yearLabels(cells)]);
  const lengths = findDurations(cells);
  cells.forEach((cell, i) => {
    const piece = isPiece(cell) && !years.has(i) && (pieces.length > 0 || !isEnd(cell.text));
    if (piece || lengths.has(i)) {
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

/** Years that go up or down by one, with figures between: they are the labels of rows. */
function yearLabels(cells: readonly Cell[]): ReadonlySet<number> {
  const labels = new Set<number>();
  let last: number | undefined;
  cells.forEach((cell, i) => {
    const next = cells[i + 1];
    if (!isPiece(cell)) last = undefined;
    if (!isYear(cell.text) || !next || !isPiece(next) || isYear(next.text)) return;
    const step = last === undefined ? 0 : Number(cell.text) - Number(cells[last]?.text);
    if (last !== undefined && Math.abs(step) === 1) labels.add(last).add(i);
    last = i;
  });
  return labels;
}

/** Lengths of time behind a label and before no figure: they are what the row says, in as many columns as there are times above. */
function findDurations(cells: readonly Cell[]): ReadonlySet<number> {
  const found = new Set<number>();
  let times = 0;
  let open = false;
  for (let at = 0; at < cells.length; ) {
    const { text } = cells[at] as Cell;
    let next = at;
    while (isDurationCell(cells[next]?.text ?? '')) next++;
    const behind = cells[next];
    if (next > at && (open || next - at <= times) && !(behind && isPiece(behind)))
      for (let i = at; i < next; i++) found.add(i);
    if (classifyHead(squash(text)) === 'period') times++;
    open ||= isFigureCell(text) && !isYear(text);
    at = Math.max(next, at + 1);
  }
  return found;
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
  // rows with more figures are the full ones, unless two rows stand in one run
  const names = (runs[0]?.words ?? []).filter(
    ({ text }) => !text.endsWith(':') && classifyHead(squash(text)) === 'name',
  );
  const wider = [...counts].filter(
    ([length, count]) =>
      count * 5 >= runs.length && (length % width > 0 ? count > 1 : count > 2 && names.length > length),
  );
  return wider.reduce((most, [length]) => Math.max(most, length), width);
}
