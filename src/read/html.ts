import { Result } from '../diagnostic/result.js';
import type { Block, Cell } from '../document/document.js';
import { readPage } from '../html/build.js';
import { isEmpty } from '../html/elements.js';
import type { HtmlElement, WordsPiece } from '../html/page.js';
import { isHidden } from '../html/style.js';
import { attributeOf, type OpenTag } from '../html/tokens.js';
import { phraseOf } from '../source/phrase.js';
import type { Source } from '../source/source.js';
import { Flat } from './flat.js';
import type { Piece } from './piece.js';
import { makeBlocks } from './rows.js';

/** Elements before and behind which a line ends. */
const BLOCKS = new Set('p div li ul ol dl dd dt h1 h2 h3 h4 h5 h6 br hr blockquote pre address body html'.split(' '));
/** What is in them is not shown. */
const UNSEEN = new Set(['head', 'title', 'style']);
/** A table wider than this is not one for people. */
const WIDEST = 1000;

interface Grid {
  /** For each column the row, from 0, that no cell above covers any more. */
  readonly free: number[];
  row: number;
  cells: Cell[];
  column: number;
}

/**
 * Reads markup as it comes: unclosed and nested tags, spans, tables for layout, entities, hidden text. What a browser would
 * show becomes plain text with the way back to the markup, and tables keep their grid: a cell knows its column and how many
 * it covers. A note that is tagged already is read by its visible text. One pass; depth and width are bounded.
 */
export function readHtml(source: Source): Result<{ source: Source; blocks: Block[] }> {
  const flat = new Flat();
  const pieces: Piece[] = [];
  const grids: Grid[] = [];
  /** How many elements are open whose words are not shown. */
  let unseen = 0;
  let line = -1;
  let cell: { start: number; column: number; width: number; height: number } | undefined;

  const endLine = (at: number) => {
    if (line < 0) return;
    const span = { start: line, end: flat.length };
    line = -1;
    if (span.end > span.start) pieces.push({ kind: 'text', lines: [span] });
    flat.between('\n', at);
  };
  const endBlock = (at: number) => {
    if (cell) flat.between('\n', at);
    else endLine(at);
  };
  const endCell = (at: number) => {
    const grid = grids.at(-1);
    if (!cell || !grid) return;
    const { start, column, width, height } = cell;
    cell = undefined;
    if (flat.length > start) grid.cells.push({ column, width, span: { start, end: flat.length }, text: '' });
    flat.between('\t', at);
    for (let c = column; c < Math.min(WIDEST, column + width); c++) grid.free[c] = grid.row + height;
    grid.column = column + width;
  };
  const endRow = (at: number) => {
    const grid = grids.at(-1);
    if (!grid) return;
    endCell(at);
    if (grid.cells.length > 0) pieces.push({ kind: 'row', cells: grid.cells });
    grid.cells = [];
    grid.column = 0;
    flat.between('\n', at);
  };
  const openRow = (at: number) => {
    endRow(at);
    const grid = grids.at(-1);
    if (grid) grid.row++;
  };
  const openCell = (tag: OpenTag | undefined, at: number) => {
    endCell(at);
    const grid = grids.at(-1);
    if (!grid) return;
    let { column } = grid;
    while ((grid.free[column] ?? 0) > grid.row && column < WIDEST) column++;
    cell = { start: flat.length, column, width: spanOf(tag, 'colspan'), height: spanOf(tag, 'rowspan') };
  };

  const openElement = ({ as, tag }: HtmlElement, at: number) => {
    if (unseen > 0 || UNSEEN.has(as) || (as !== '' && as !== 'html' && tag && isHidden(tag))) {
      unseen++;
      return;
    }
    if (as === 'table') {
      endRow(at);
      endLine(at);
      pieces.push({ kind: 'break' });
      grids.push({ free: [], row: 0, cells: [], column: 0 });
    } else if (as === 'tr') openRow(at);
    else if (as === 'td' || as === 'th') openCell(tag, at);
    else if (BLOCKS.has(as)) endBlock(at);
  };
  const closeElement = ({ as }: HtmlElement, at: number) => {
    if (unseen > 0) {
      unseen--;
      return;
    }
    if (as === 'table') {
      endRow(at);
      grids.pop();
      pieces.push({ kind: 'break' });
    } else if (as === 'tr') endRow(at);
    else if (as === 'td' || as === 'th') endCell(at);
    else if (BLOCKS.has(as) && !isEmpty(as)) endBlock(at);
  };
  const addWords = ({ text, start, end }: WordsPiece) => {
    if (unseen > 0) return;
    if (!cell && line < 0) {
      if (text.trim() === '') return;
      line = flat.length;
    }
    flat.words(text, start, end - start === text.length);
  };
  for (const piece of readPage(source.text).pieces) {
    if (piece.kind === 'words') addWords(piece);
    else if (piece.kind === 'open') openElement(piece.element, piece.start);
    else if (piece.kind === 'close') closeElement(piece.element, piece.start);
  }
  endRow(source.text.length);
  endLine(source.text.length);

  const text = flat.text();
  const words = pieces.map(
    (piece): Piece =>
      piece.kind === 'row' ? { kind: 'row', cells: piece.cells.flatMap((c) => trimmed(text, c)) } : piece,
  );
  const blocks = makeBlocks(text, words, (all, lines) =>
    lines.map((span) => phraseOf(all, [span])).filter((p) => p.text !== ''),
  );
  return new Result({ source: { name: source.name, text, origin: flat.origin(source.text) }, blocks });
}

function trimmed(text: string, cell: Cell): Cell[] {
  const words = text.slice(cell.span.start, cell.span.end);
  const start = cell.span.start + words.length - words.trimStart().length;
  const end = start + words.trim().length;
  return end > start ? [{ ...cell, span: { start, end }, text: text.slice(start, end) }] : [];
}

function spanOf(tag: OpenTag | undefined, name: string): number {
  const count = Number.parseInt((tag && attributeOf(tag, name)) ?? '1', 10);
  return Number.isFinite(count) && count > 1 ? Math.min(count, WIDEST) : 1;
}
