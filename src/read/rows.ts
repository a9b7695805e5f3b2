import type { Block, Cell, Row, Table } from '../document/document.js';
import { type Phrase, phraseOf, squash } from '../source/phrase.js';
import { cover, type Span } from '../source/source.js';
import { findCurrencyWord } from '../value/currency.js';
import { isTimeHead } from '../value/head-words.js';
import { findCellNumber, isFigureCell } from '../value/number.js';
import { isPeriodPhrase } from '../value/period-words.js';
import { isScalePhrase } from '../value/scale.js';
import { findFootnote, findMark } from './footnote.js';
import type { Piece } from './piece.js';
import { isProse, isTitle } from './prose.js';

/**
 * Turns rows and the text between them into blocks. Rows side by side are one table, until text, a footnote, or a second
 * set of headings parts them; rows without any figure are headings and paragraphs.
 */
export function makeBlocks(
  text: string,
  pieces: readonly Piece[],
  joinLines: (text: string, lines: readonly Span[]) => Phrase[],
): Block[] {
  const blocks: Block[] = [];
  let rows: Row[] = [];
  const closeTable = () => {
    for (const block of tableBlocks(text, rows)) blocks.push(block);
    rows = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      closeTable();
      for (const phrase of joinLines(text, piece.lines)) blocks.push(textBlock(text, phrase));
      continue;
    }
    if (piece.kind === 'break') {
      closeTable();
      continue;
    }
    const notes = footnoteCells(text, piece.cells);
    if (notes) {
      closeTable();
      blocks.push(...notes);
      continue;
    }
    if (opensTable(piece.cells) && rows.some(hasFigure)) {
      const above = headsAbove(rows);
      rows = rows.slice(0, rows.length - above.length);
      closeTable();
      rows = above;
    }
    rows.push({ cells: piece.cells });
  }
  closeTable();
  return blocks;
}

/** A paragraph, a heading, or a footnote that stands in running text. */
export function textBlock(text: string, phrase: Phrase): Block {
  const [first, ...rest] = phrase.spans;
  const note = first ? findFootnote(text, first) : undefined;
  if (note) return { ...note, phrase: phraseOf(text, [...note.phrase.spans, ...rest]) };
  return { kind: isTitle(phrase.text) ? 'heading' : 'paragraph', phrase };
}

/** Footnotes of a row: a mark in a cell of its own and words in the next, or both in one; several may share a row. */
function footnoteCells(text: string, cells: readonly Cell[]): Block[] | undefined {
  const blocks: Block[] = [];
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] as Cell;
    const next = cells[i + 1];
    const mark = findMark(cell.text);
    if (mark !== undefined && next && isWordy(next.text)) {
      blocks.push({ kind: 'footnote', mark, markSpan: cell.span, phrase: phraseOf(text, [next.span]) });
      i++;
      continue;
    }
    const note = isWordy(cell.text) ? findFootnote(text, cell.span) : undefined;
    if (note) blocks.push(note);
    else if (blocks.length > 0) blocks.push(textBlock(text, phraseOf(text, [cell.span])));
    else return undefined;
  }
  return blocks.length > 0 ? blocks : undefined;
}

function isWordy(text: string): boolean {
  return squash(text).split(' ').length >= 3 && findCellNumber(text) === undefined;
}

/** The last rows that have no figure and stand over more than the stub, or tell the scale: they go with the headings behind them. */
function headsAbove(rows: readonly Row[]): Row[] {
  const last = rows.findLastIndex(
    (row) => hasFigure(row) || !(row.cells.length > 1 || isHeadWords(row.cells[0]?.text ?? '')),
  );
  return rows.slice(last + 1);
}

/** A row of headings only: periods, with nothing in the stub or words that are no label; a stub's own heading over many. */
function opensTable(cells: readonly Cell[]): boolean {
  const [first, ...rest] = cells;
  if (!first) return false;
  const stub = first.column === 0;
  const heads = stub ? rest : cells;
  if (heads.length > 2 && heads.every((cell) => isTimeHead(squash(cell.text)))) return true;
  if (stub && (isPeriodPhrase(squash(first.text)) || !isHeadWords(squash(first.text)))) return false;
  return heads.length > 0 && heads.every((cell) => isPeriodPhrase(squash(cell.text)));
}

/** Whether a row has a value: a number that is no year and no note's number, or a dash. */
export function hasFigure(row: Row): boolean {
  return row.cells.some(
    (cell, i) => (i > 0 || cell.column > 0) && isFigure(cell.text) && !/^(?:19|20)\d{2}$/.test(cell.text),
  );
}

function isFigure(text: string): boolean {
  return isFigureCell(text);
}

function tableBlocks(text: string, rows: readonly Row[]): Block[] {
  if (rows.some(hasFigure)) return splitLead(text, rows);
  // no figure at all: words that stood in cells
  return rows.flatMap((row) => wordBlocks(text, row));
}

/** Rows above the headings of a table that are titles or prose set in a cell are blocks of their own. */
function splitLead(text: string, rows: readonly Row[]): Block[] {
  let lead = 0;
  while (lead < rows.length) {
    const row = rows[lead] as Row;
    const [first] = row.cells;
    const words = squash(row.cells.map((c) => c.text).join(' '));
    const alone = row.cells.length === 1 && first?.column === 0;
    if (hasFigure(row) || isHeadWords(words)) break;
    if (!(alone && (isProse(words) || isTitle(words))) && !isNumbered(row)) break;
    lead++;
  }
  const table: Table = { kind: 'table', geometry: 'kept', rows: rows.slice(lead) };
  return [...rows.slice(0, lead).flatMap((row) => wordBlocks(text, row)), table];
}

function isHeadWords(words: string): boolean {
  return isPeriodPhrase(words) || isScalePhrase(words) || findCurrencyWord(words) !== undefined;
}

/** "8." and the note's title in the cell beside it. */
function isNumbered(row: Row): boolean {
  const [first] = row.cells;
  return (
    first !== undefined &&
    /^(?:note\s*)?\d{1,2}\.?$/i.test(first.text) &&
    row.cells.length <= 2 &&
    !row.cells.slice(1).some((c) => isFigure(c.text))
  );
}

function wordBlocks(text: string, row: Row): Block[] {
  if (row.cells.length === 0) return [];
  if (isNumbered(row) || row.cells.every((c) => !isProse(squash(c.text)))) {
    const phrase = phraseOf(
      text,
      row.cells.map((c) => c.span),
    );
    return [
      isTitle(phrase.text) || /^\d{1,2}\.$/.test(phrase.text) ? { kind: 'heading', phrase } : textBlock(text, phrase),
    ];
  }
  return row.cells.map((cell) => textBlock(text, phraseOf(text, [cover(cell.span, cell.span)])));
}
