import type { ValueCell } from '../document/reading.js';
import type { Phrase } from '../source/phrase.js';
import { classifyHead, type HeadKind } from '../value/head-words.js';

/** A table with its rows told apart, before figures have columns. Both geometries come to this. */
export interface LooseTable {
  /** Whether figures keep their place in a row, or but their order. */
  readonly geometry: 'kept' | 'lost';
  readonly heads: readonly HeadRow[];
  readonly rows: readonly LooseRow[];
  /** How many figures a full row has. */
  readonly width: number;
}

/** Phrases that stand side by side over the columns. */
export type HeadRow = readonly HeadPhrase[];

export interface HeadPhrase {
  readonly kind: HeadKind;
  readonly phrase: Phrase;
  /** Where it stood in its row; only order counts where geometry is lost. */
  readonly position: number;
  /** How many places it covers, where the source says so. */
  readonly width?: number | undefined;
}

/** A label with its figures; a section heading where there are none. */
export interface LooseRow {
  readonly label: Phrase | undefined;
  readonly values: readonly LooseValue[];
}

export interface LooseValue {
  /** Undefined where words stand in the column: a date, "n/a". */
  readonly cell: ValueCell | undefined;
  /** The other end, where the cell holds a range. */
  readonly upper?: ValueCell;
  readonly position: number;
}

/** A time alone above the first row heads a section where others like it stand further down: it is none of the columns. */
export function sectionFirst(
  heads: readonly HeadRow[],
  rows: readonly LooseRow[],
): { heads: readonly HeadRow[]; rows: readonly LooseRow[] } {
  const [head, ...more] = heads.at(-1) ?? [];
  const alone = head?.kind === 'period' && more.length === 0;
  const repeated = rows.some(
    ({ label, values }) => values.length === 0 && label && classifyHead(label.text) === 'period',
  );
  if (!head || !alone || !repeated) return { heads, rows };
  return { heads: heads.slice(0, -1), rows: [{ label: head.phrase, values: [] }, ...rows] };
}
