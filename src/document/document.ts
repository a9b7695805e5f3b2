import type { Phrase } from '../source/phrase.js';
import type { Source, Span } from '../source/source.js';

/** A note as blocks in reading order. Made by `read`; nothing in it is interpreted beyond its geometry. */
export interface Document {
  /** The text that spans point into: of markup its visible words, with the way back to what was given. */
  readonly source: Source;
  readonly form: Form;
  readonly blocks: readonly Block[];
}

/** The forms in which notes reach us: cells between `|`, one cell a line with the empty ones gone, or markup. */
export type Form = 'pipe' | 'lines' | 'html';

export type Block = Heading | Paragraph | Table | Footnote;

export interface Heading {
  readonly kind: 'heading';
  readonly phrase: Phrase;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly phrase: Phrase;
}

/** A footnote below a table: its mark without the parentheses, and its words without the mark. */
export interface Footnote {
  readonly kind: 'footnote';
  readonly mark: string;
  readonly markSpan: Span;
  readonly phrase: Phrase;
}

/**
 * A run of rows. With geometry `kept`, the place of a cell in its row is what the source had; with `lost`, a row is one
 * line of text and only order is known.
 */
export interface Table {
  readonly kind: 'table';
  readonly geometry: 'kept' | 'lost';
  readonly rows: readonly Row[];
}

export interface Row {
  readonly cells: readonly Cell[];
}

/** A cell with words in it; `column` is its place in its row, counted with the empty ones. Law: the slice at `span` is `text`. */
export interface Cell {
  readonly column: number;
  /** How many columns it covers, where the source says so. */
  readonly width?: number;
  readonly span: Span;
  readonly text: string;
}

/** Where a block stands: from its first character to its last. */
export function blockSpan(block: Block): Span {
  if (block.kind === 'table') {
    // rows stand in the order of the source
    const cells = block.rows.flatMap((row) => row.cells);
    return { start: cells[0]?.span.start ?? 0, end: cells.at(-1)?.span.end ?? 0 };
  }
  const { spans } = block.phrase;
  const start = block.kind === 'footnote' ? block.markSpan.start : (spans[0]?.start ?? 0);
  return { start, end: spans.at(-1)?.end ?? start };
}
