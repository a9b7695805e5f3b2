import { Parser } from 'htmlparser2';
import { Result } from '../diagnostic/result.js';
import type { Block, Cell } from '../document/document.js';
import { phraseOf } from '../source/phrase.js';
import type { Source } from '../source/source.js';
import { Flat } from './flat.js';
import type { Piece } from './piece.js';
import { makeBlocks } from './rows.js';

const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'dl',
  'dd',
  'dt',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'br',
  'hr',
  'section',
  'article',
  'blockquote',
  'center',
  'pre',
  'header',
  'footer',
  'body',
  'html',
  'form',
]);
const UNSEEN = new Set([
  'script',
  'style',
  'head',
  'title',
  'noscript',
  'template',
  'ix:header',
  'ix:hidden',
  'ix:references',
  'ix:resources',
]);
const VOID = new Set([
  'br',
  'hr',
  'img',
  'input',
  'meta',
  'link',
  'wbr',
  'col',
  'area',
  'base',
  'embed',
  'param',
  'source',
  'track',
]);
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
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
  let unseen: string[] = [];
  let line = -1;
  let cell: { start: number; column: number; width: number; height: number } | undefined;

  const endLine = (at: number) => {
    if (line < 0) return;
    const span = { start: line, end: flat.length };
    line = -1;
    if (span.end > span.start) pieces.push({ kind: 'text', lines: [span] });
    flat.between('\n', at);
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
  const openCell = (attributes: Record<string, string>, at: number) => {
    endCell(at);
    const grid = grids.at(-1);
    if (!grid) return;
    let { column } = grid;
    while ((grid.free[column] ?? 0) > grid.row && column < WIDEST) column++;
    cell = { start: flat.length, column, width: spanOf(attributes.colspan), height: spanOf(attributes.rowspan) };
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const at = parser.startIndex;
        if (
          unseen.length > 0 ||
          UNSEEN.has(name) ||
          HIDDEN.test(attributes.style ?? '') ||
          attributes.hidden !== undefined
        ) {
          if (!VOID.has(name)) unseen.push(name);
          return;
        }
        if (name === 'table') {
          endRow(at);
          endLine(at);
          pieces.push({ kind: 'break' });
          grids.push({ free: [], row: 0, cells: [], column: 0 });
        } else if (name === 'tr') openRow(at);
        else if (name === 'td' || name === 'th') openCell(attributes, at);
        else if (BLOCKS.has(name)) {
          if (cell) flat.between('\n', at);
          else endLine(at);
        }
      },
      onclosetag(name) {
        const at = parser.startIndex;
        if (unseen.length > 0) {
          if (unseen.at(-1) === name) unseen = unseen.slice(0, -1);
          return;
        }
        if (name === 'table') {
          endRow(at);
          grids.pop();
          pieces.push({ kind: 'break' });
        } else if (name === 'tr') endRow(at);
        else if (name === 'td' || name === 'th') endCell(at);
        else if (BLOCKS.has(name) && !VOID.has(name)) {
          if (cell) flat.between('\n', at);
          else endLine(at);
        }
      },
      ontext(data) {
        if (unseen.length > 0) return;
        if (!cell && line < 0) {
          if (data.trim() === '') return;
          line = flat.length;
        }
        flat.words(data, parser.startIndex, parser.endIndex - parser.startIndex + 1 === data.length);
      },
    },
    { recognizeSelfClosing: true },
  );
  parser.write(source.text);
  parser.end();
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

function spanOf(attribute: string | undefined): number {
  const count = Number.parseInt(attribute ?? '1', 10);
  return Number.isFinite(count) && count > 1 ? Math.min(count, WIDEST) : 1;
}
