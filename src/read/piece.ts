import type { Cell } from '../document/document.js';
import type { Span } from '../source/source.js';

/** A stretch of pipe text: a row of cells, or lines that stand outside any row. */
export type Piece =
  | { readonly kind: 'row'; readonly cells: readonly Cell[] }
  | { readonly kind: 'text'; readonly lines: readonly Span[] }
  /** A table ends or begins. */
  | { readonly kind: 'break' };
