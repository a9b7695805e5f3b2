import type { Phrase } from '../source/phrase.js';
import type { Span } from '../source/source.js';
import type { Written } from '../value/written.js';
import type { Column, GridRow, Reading, ValueCell } from './reading.js';

/** An amount in running words: "$4.1 million", "480 Bitcoin", "two reportable segments". */
export interface Amount {
  readonly id: string;
  /** Which block of the document, from 0, and which sentence of it. */
  readonly block: number;
  readonly sentence: Phrase;
  /** From the currency sign to the scale word. */
  readonly span: Span;
  readonly digits: Span;
  readonly written: Written;
  /** Power of ten of the scale word: 6 for "million", 0 where there is none, -2 for basis points. */
  readonly power: number;
  readonly currency: { readonly code: string; readonly span: Span } | undefined;
  readonly percent: boolean;
  /** The noun counted, where no currency is: "Bitcoin", "reportable segments". */
  readonly noun: Phrase | undefined;
}

/** A value cell of the reading that was kept. */
export interface Datapoint {
  /** `t0.r4.c2`: table, row, column, from 0; for people it is shown by its words. */
  readonly id: string;
  readonly reading: Reading;
  readonly row: GridRow;
  readonly column: Column;
  readonly cell: ValueCell;
  /** Ids of the proofs it takes part in. */
  readonly proofs: readonly string[];
}
