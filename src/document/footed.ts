import type { Span } from '../source/source.js';
import type { Amount, Datapoint } from './datapoint.js';
import type { Document } from './document.js';
import type { Proof } from './proof.js';
import type { Reading } from './reading.js';

/** What `locate` gives: for each table of the note its candidate readings, likeliest first, and the amounts in prose. */
export interface Located {
  readonly document: Document;
  readonly tables: readonly (readonly Reading[])[];
  readonly amounts: readonly Amount[];
}

/** What `foot` gives: of each table the reading that adds up best, its datapoints, and the identities they take part in. */
export interface Footed {
  readonly document: Document;
  readonly tables: readonly FootedTable[];
  readonly amounts: readonly Amount[];
  readonly proofs: readonly Proof[];
}

export interface FootedTable {
  readonly reading: Reading;
  readonly datapoints: readonly Datapoint[];
  /** Which rows add up to which: the structure that most columns prove. */
  readonly sums: readonly Sum[];
  readonly rollForward: RollForward | undefined;
  /** Power of ten of the money in the table, where the note states or proves it. */
  readonly scale: TableScale | undefined;
  /** Dashes that mean "not allocated": ids of datapoints that are no facts. */
  readonly notAllocated: ReadonlySet<string>;
  readonly repairs: readonly Repair[];
}

/** The power of ten of a table's money: stated by these words, or proved by these identities. */
export interface TableScale {
  readonly power: number;
  readonly by: 'stated' | 'proved';
  readonly spans: readonly Span[];
  readonly proofs: readonly string[];
}

/** A row that is the signed sum of rows above it. */
export interface Sum {
  readonly total: number;
  readonly parts: readonly { readonly row: number; readonly weight: 1 | -1 }[];
}

/** Rows between an opening and a closing balance. A table may hold several. */
export interface RollForward {
  readonly opening: number;
  readonly closing: number;
}

/** A heading that arithmetic or bounds refute, and what it must have said. */
export interface Repair {
  readonly kind: 'period' | 'currency';
  /** Ids of the datapoints under it. */
  readonly datapoints: ReadonlySet<string>;
  readonly printed: string;
  readonly repaired: string;
  readonly evidence: readonly string[];
}
