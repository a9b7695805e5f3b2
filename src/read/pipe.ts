import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import type { Block, Cell } from '../document/document.js';
import { type Span, trim } from '../source/source.js';
import { findCellNumber, isFigureCell } from '../value/number.js';
import { findMark } from './footnote.js';
import { splitJoined } from './joined.js';
import type { Piece } from './piece.js';
import { isProse, joinLines } from './prose.js';
import { makeBlocks } from './rows.js';

/**
 * Reads text with cells between bars. A line that opens with a bar opens a row when its first cell is a label or empty,
 * and goes on with the row before when it is a figure: converters put empty cells as line breaks. A cell may be broken
 * over lines; words behind the last bar of a row that run on past it are a paragraph. A line may hold many rows. A line of dashes between
 * bars (Markdown's) ends what is above it and says nothing.
 */
export function readPipe(text: string): Result<Block[]> {
  const pieces: Piece[] = [];
  const diagnostics: Diagnostic[] = [];
  let from = 0;
  const readTo = (to: number) => {
    const cut = cutPieces(text, { start: from, end: to });
    for (const piece of cut.pieces) pieces.push(piece);
    for (const told of cut.diagnostics) diagnostics.push(told);
  };
  for (const line of linesOf(text)) {
    const joined = isRule(text, line) ? [] : splitJoined(text, line);
    if (!joined) continue;
    readTo(line.start);
    for (const piece of joined) pieces.push(piece);
    from = line.end;
  }
  readTo(text.length);
  return new Result(makeBlocks(text, pieces, joinLines), diagnostics);
}

/** The line between headings and rows in Markdown: `|---|:---:|`. Shorter dashes are figures. */
function isRule(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST_RULE) return false;
  const line = text.slice(start, end);
  if (!line.includes('|') || !/^[|\s:-]*$/.test(line)) return false;
  const cells = line.split('|').flatMap((cell) => cell.trim() || []);
  return cells.length > 0 && cells.every((cell) => /^:?-{3,}:?$/.test(cell));
}

/** Headings are not so many; a longer line may be a whole note, and is not looked through twice. */
const LONGEST_RULE = 2000;

function* linesOf(text: string): Generator<Span> {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield { start, end };
    start = end + 1;
  }
}

function cutPieces(text: string, stretch: Span): { pieces: Piece[]; diagnostics: Diagnostic[] } {
  const pieces: Piece[] = [];
  const diagnostics: Diagnostic[] = [];
  let row: { cells: Cell[]; next: number } | undefined;
  const closeRow = () => {
    if (row && row.cells.length > 0) pieces.push({ kind: 'row', cells: row.cells });
    row = undefined;
  };
  const pushCell = (span: Span) => {
    if (!row) row = { cells: [], next: 0 };
    const inner = trim(text, span);
    if (inner.end > inner.start)
      row.cells.push({ column: row.next, span: inner, text: text.slice(inner.start, inner.end) });
    row.next++;
  };
  const pushText = (span: Span) => {
    const inner = trim(text, span);
    if (inner.end === inner.start) return;
    closeRow();
    const lines = splitLines(text, inner);
    const last = pieces.at(-1);
    if (last?.kind === 'text') pieces[pieces.length - 1] = { kind: 'text', lines: [...last.lines, ...lines] };
    else pieces.push({ kind: 'text', lines });
  };

  // each segment is what stands between two bars, or before the first; it may run over lines
  let { start } = stretch;
  for (const bar of [...bars(text, stretch), stretch.end]) {
    const atEnd = bar === stretch.end;
    const segment = { start, end: bar };
    const first = start === stretch.start;
    const opensLine = !atEnd && isLineStart(text.slice(start, bar), first);
    if (opensLine || atEnd) {
      const body = trim(text, segment);
      const words = text.slice(body.start, body.end);
      const leading = row === undefined && first;
      if (words === '') {
        if (row && !atEnd && continuesRow(text, bar + 1)) row.next++;
        else closeRow();
      } else if (leading || row === undefined) pushText(segment);
      else if (row.next === 0 && !isProse(words)) {
        diagnostics.push(
          diagnose('read-unclosed-cell', 'A cell is opened and never closed.', [body], {
            help: 'Put a bar behind its last word.',
          }),
        );
        pushCell(segment);
        if (findCellNumber(nextCell(text, bar + 1)) === undefined) closeRow();
      } else {
        const firstLine = text.indexOf('\n', body.start);
        const prose =
          isProse(words) ||
          row.cells.length === 0 ||
          text.slice(segment.start, body.start).includes('\n') ||
          firstLine >= 0;
        if (prose) pushText(segment);
        else {
          pushCell(segment);
          closeRow();
        }
      }
      if (!row && !atEnd) row = { cells: [], next: 0 };
    } else if (first && !row) pushText(segment);
    else pushCell(segment);
    start = bar + 1;
  }
  closeRow();
  return { pieces, diagnostics };
}

function* bars(text: string, stretch: Span): Generator<number> {
  for (let at = text.indexOf('|', stretch.start); at >= 0 && at < stretch.end; at = text.indexOf('|', at + 1)) yield at;
}

/** Whether nothing stands before a bar on its line, where `between` is what parts it from the bar before. */
function isLineStart(between: string, first: boolean): boolean {
  const lineEnd = between.lastIndexOf('\n');
  return (first || lineEnd >= 0) && between.slice(lineEnd + 1).trim() === '';
}

/** The words between here and the next bar or line break. */
function nextCell(text: string, start: number): string {
  let end = start;
  while (end < text.length && end - start < 80 && text[end] !== '|' && text[end] !== '\n') end++;
  return text.slice(start, end).trim();
}

/**
 * Whether the line that opens here goes on with the row before it: its first cell is a figure or a piece of one. `(1)`
 * before words is no figure but the mark of a footnote.
 */
function continuesRow(text: string, start: number): boolean {
  const at = behindBars(text, start);
  const next = nextCell(text, at);
  if (next === ')' || next === '%' || next === ')%') return true;
  const bar = text.indexOf('|', at) + 1 || text.length;
  if (at > start && /^[$€£¥]$/.test(next)) return isFigureCell(nextCell(text, skipSpace(text, bar)));
  if (!isFigureCell(next) || isYear(next)) return false;
  return findMark(next) === undefined || !/[a-z]{2}/i.test(nextCell(text, bar));
}

/** So many bars may stand alone on their lines between two cells of a row. */
const MOST_LONE_BARS = 4;

/** Where the next cell begins, past bars that stand alone on their lines: converters put empty cells so. */
function behindBars(text: string, start: number): number {
  let at = start;
  for (let bars = 0; bars < MOST_LONE_BARS; bars++) {
    const next = skipSpace(text, at);
    if (!text.slice(at, next).includes('\n')) break;
    at = text[next] === '|' ? next + 1 : next;
  }
  return at;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && at - start < 80 && /\s/.test(text[at] as string)) at++;
  return at;
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d{2}$/.test(text);
}

function splitLines(text: string, span: Span): Span[] {
  const lines: Span[] = [];
  let start = span.start;
  while (start <= span.end) {
    const found = text.indexOf('\n', start);
    const end = found < 0 || found > span.end ? span.end : found;
    const inner = trim(text, { start, end });
    if (inner.end > inner.start) lines.push(inner);
    start = end + 1;
  }
  return lines;
}
