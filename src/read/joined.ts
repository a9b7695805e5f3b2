import type { Cell } from '../document/document.js';
import { squash } from '../source/phrase.js';
import { type Span, trim } from '../source/source.js';
import { classifyHead, isTimeCell } from '../value/head-words.js';
import { findCellNumber, isFigureCell } from '../value/number.js';
import { findFootnote, findMark } from './footnote.js';
import type { Piece } from './piece.js';
import { isProse } from './prose.js';

/** What stands between two bars, and how it stands to its neighbours. */
interface Part {
  readonly kind: 'words' | 'figure' | 'piece';
  readonly span: Span;
  readonly text: string;
  /** Empty parts right before it. */
  readonly gap: number;
}

type Bare = Omit<Part, 'kind'>;

/** The row that is being read: its cells, and what they tell of the row's kind. */
interface OpenRow {
  readonly cells: Cell[];
  next: number;
  figures: number;
  /** The least gap between two of its cells over the columns so far. */
  closest: number;
}

/**
 * Reads a line on which the rows of a table, and the words around it, stand one behind the other: the line breaks are
 * lost, and a row's end looks like an empty cell. A label before figures opens a row, so do a heading's stub, a section
 * over nothing, and headings behind a wider gap. Undefined where the line holds but one row, as a line does.
 */
export function splitJoined(text: string, line: Span): Piece[] | undefined {
  const bars = barsOf(text, line);
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined || bars.length < FEWEST_BARS) return undefined;
  const pieces: Piece[] = [];
  const lead = trim(text, { start: line.start, end: first });
  if (lead.end > lead.start) pieces.push({ kind: 'text', lines: [lead] });
  const rows = new JoinedRows(pieces);
  const parts = partsOf(text, bars);
  for (let i = 0; i < parts.length; i++) {
    const [part, next] = [parts[i] as Part, parts[i + 1]];
    if (next && isAside(text, next, undefined) && findMark(part.text) !== undefined) {
      rows.row([part, next]);
      i++;
    } else if (isAside(text, part, next)) rows.text(part);
    else rows.take(part, next, parts[i + 2]);
  }
  rows.close();
  const tail = trim(text, { start: last + 1, end: line.end });
  if (tail.end > tail.start) pieces.push({ kind: 'text', lines: [tail] });
  return rows.figured > 1 ? pieces : undefined;
}

/** A section is followed by so many empty cells at least. */
const LEAST_SECTION = 4;
/** A line with fewer cells holds one row. */
const FEWEST_BARS = 8;

function barsOf(text: string, line: Span): number[] {
  const bars: number[] = [];
  for (let at = text.indexOf('|', line.start); at >= 0 && at < line.end; at = text.indexOf('|', at + 1)) bars.push(at);
  return bars;
}

function partsOf(text: string, bars: readonly number[]): Part[] {
  const found: Bare[] = [];
  let gap = 0;
  for (let i = 1; i < bars.length; i++) {
    const span = trim(text, { start: (bars[i - 1] as number) + 1, end: bars[i] as number });
    if (span.end > span.start) found.push({ span, text: text.slice(span.start, span.end), gap });
    gap = span.end > span.start ? 0 : gap + 1;
  }
  return found.map((part, i) => ({ ...part, kind: kindOf(part, found[i - 1], found[i + 1]) }));
}

/** A sign that no figure stands beside is a word: the heading "%". */
function kindOf(part: Bare, before: Bare | undefined, after: Bare | undefined): Part['kind'] {
  if (isFigureCell(part.text)) return 'figure';
  const opens = /^[$€£¥]?\s*\(?$/.test(part.text) && after?.gap === 0 && /^[(\d.–—-]/.test(after.text);
  const closes = /^[)%\s]+$/.test(part.text) && part.gap === 0 && before !== undefined && /[\d)–—-]$/.test(before.text);
  return opens || closes ? 'piece' : 'words';
}

/** Words around a table: prose, and footnotes, unless figures follow at once. */
function isAside(text: string, part: Part, next: Part | undefined): boolean {
  if (part.kind !== 'words' || (next && next.kind !== 'words' && next.gap === 0)) return false;
  return isProse(squash(part.text)) || findFootnote(text, part.span) !== undefined;
}

/** Whether a part can follow the label of its row, and so tells that there is one. */
function isLabelled(part: Part): boolean {
  return part.kind === 'piece' || isAmount(part.text);
}

function isAmount(words: string): boolean {
  return findCellNumber(words) !== undefined && !isYear(words);
}

function isYear(words: string): boolean {
  return /^(?:19|20)\d{2}$/.test(words);
}

/** Puts parts into rows, and rows behind the pieces before them. */
class JoinedRows {
  readonly #pieces: Piece[];
  #row: OpenRow = openRow();
  /** How many cells the last row of headings had, the stub with them. */
  #wide = 0;

  constructor(pieces: Piece[]) {
    this.#pieces = pieces;
  }

  /** How many rows have figures. */
  figured = 0;

  /** A row whose parts are known. */
  row(parts: readonly Part[]): void {
    this.close();
    const cells = parts.map(({ span, text }, column) => ({ column, span, text }));
    this.#pieces.push({ kind: 'row', cells });
  }

  text(part: Part): void {
    this.close();
    this.#pieces.push({ kind: 'text', lines: [part.span] });
    this.#wide = 0;
  }

  take(part: Part, next: Part | undefined, after: Part | undefined): void {
    const row = this.#row;
    if (row.cells.length === 0) row.next = part.gap;
    else if (this.#opensStub(part, next, after)) this.close();
    else if (this.#opensColumns(part)) {
      this.close();
      // the row's end looks like an empty cell
      this.#row.next = part.gap - 1;
    } else {
      if (columnsOf(row) > 0) row.closest = Math.min(row.closest, part.gap);
      row.next += part.gap;
    }
    this.#push(part);
  }

  close(): void {
    const { cells, figures } = this.#row;
    if (cells.length > 0) this.#pieces.push({ kind: 'row', cells });
    if (figures > 0) this.figured++;
    if (cells.length > 1 && figures === 0) this.#wide = cells.length + (cells[0]?.column === 1 ? 1 : 0);
    this.#row = openRow();
  }

  #push(part: Part): void {
    const row = this.#row;
    row.cells.push({ column: row.next++, span: part.span, text: part.text });
    if (part.kind === 'figure' && !isYear(part.text)) row.figures++;
  }

  /** Whether a part stands in the first column of a new row. */
  #opensStub(part: Part, next: Part | undefined, after: Part | undefined): boolean {
    const { figures } = this.#row;
    if (part.gap === 0 || part.kind === 'piece') return false;
    const year = isYear(part.text);
    if (part.kind === 'figure' && !year) return false;
    const labels =
      next !== undefined && (isLabelled(next) || (isTimeCell(next.text) && after !== undefined && isLabelled(after)));
    if (year) return labels && next.gap <= 2;
    if (figures > 0) return !(labels && this.#isDateCell(part));
    if (labels) return !this.#headsAll(part, next) && !this.#followsLabel(part);
    if (classifyHead(part.text) === 'scale' || part.text.endsWith(':')) return true;
    return next !== undefined && (next.gap === 0 || next.gap >= Math.max(LEAST_SECTION, 2 * columnsOf(this.#row)));
  }

  /** Whether a part stands over the columns of a new row, with an empty stub. */
  #opensColumns(part: Part): boolean {
    const { cells, figures, closest } = this.#row;
    if (part.kind === 'piece' || part.gap < 2) return false;
    if (part.kind === 'figure' && !isYear(part.text))
      return figures > 0 && cells.length >= this.#wide && this.#wide > 0 && part.gap > Math.max(2, closest);
    return figures === 0 && (columnsOf(this.#row) === 1 ? cells.length === 1 : part.gap > closest);
  }

  /** A date among figures, as of maturity, where the headings tell that the row has not ended. */
  #isDateCell(part: Part): boolean {
    const filled = this.#row.cells.filter((cell) => !/^[$€£¥()%\s]+$/.test(cell.text)).length;
    return filled < this.#wide && isTimeCell(part.text);
  }

  /** A time right behind a label alone, where no section ends. */
  #followsLabel(part: Part): boolean {
    const { cells } = this.#row;
    return cells.length === 1 && cells[0]?.column === 0 && part.gap < LEAST_SECTION && isTimeCell(part.text);
  }

  /** "2025 | 2026 | Thereafter" over as many figures without a label. */
  #headsAll(part: Part, next: Part): boolean {
    return part.gap > 0 && next.gap > 0 && /^(?:there)?after|^total$/i.test(part.text);
  }
}

/** How many cells stand behind the stub. */
function columnsOf(row: OpenRow): number {
  return row.cells.length - (row.cells[0]?.column === 0 ? 1 : 0);
}

function openRow(): OpenRow {
  return { cells: [], next: 0, figures: 0, closest: Number.POSITIVE_INFINITY };
}
