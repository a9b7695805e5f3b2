import type { Phrase } from '../source/phrase.js';
import type { Span } from '../source/source.js';
import { isPeriodPhrase } from '../value/period-words.js';
import { remember } from '../value/remembered.js';
import type { Written } from '../value/written.js';

/**
 * One way to read a table: value cells on a grid, with what stands over them and beside them. `locate` makes several of
 * a table whose geometry is lost; `foot` keeps the one that adds up best.
 */
export interface Reading {
  /** Which table of the note, from 0. */
  readonly table: number;
  /** What stands above the table and speaks of all of it, nearest last: captions, the paragraph that leads to it. */
  readonly captions: readonly Phrase[];
  /** Heading phrases that stand over the labels, or over the whole table ("in thousands"). */
  readonly corner: readonly Head[];
  readonly columns: readonly Column[];
  readonly rows: readonly GridRow[];
  /** How likely this alignment is before anything is summed; higher is likelier. */
  readonly prior: number;
}

export interface Column {
  readonly index: number;
  /** What stands over the column, top to bottom. */
  readonly heads: readonly Head[];
}

/** A heading phrase with the class its words give it. */
export interface Head {
  readonly kind: 'name' | 'total' | 'period' | 'currency' | 'scale' | 'note';
  readonly phrase: Phrase;
}

export interface GridRow {
  readonly index: number;
  /** The row's own words; absent for an unlabelled row. */
  readonly label: Phrase | undefined;
  /** Marks of footnotes in the label, without parentheses, with their places. */
  readonly marks: readonly { readonly mark: string; readonly span: Span }[];
  /** Headings of the groups that the row stands in, outermost first ("Less:", "Reconciliation of …:"). */
  readonly sections: readonly Phrase[];
  /** One for each column, undefined where the table has none; a section heading has none at all. */
  readonly cells: readonly (ValueCell | undefined)[];
}

export interface ValueCell {
  /** From the first character to the last, signs and parentheses included. */
  readonly span: Span;
  /** The digits (or the dash, or the words) alone. */
  readonly digits: Span;
  readonly written: Written;
  /** Marks of the cell: a currency sign or a percent sign that stands in or beside it. */
  readonly sign: { readonly kind: 'currency' | 'percent'; readonly phrase: Phrase } | undefined;
  /** Which end of a range it is: "3.6% - 4.1%" makes two rows of one label. */
  readonly bound?: 'lower' | 'upper';
}

const groups = new WeakMap<GridRow['sections'], Phrase | undefined>();

/** The group that a row stands in, which is no time; rows side by side have their sections in common. */
export function groupOf({ sections }: GridRow): Phrase | undefined {
  return remember(groups, sections, () => sections.findLast((section) => !isPeriodPhrase(section.text)));
}

/** The words that head a column, without scale and note references, for people. */
export function columnTitle(column: Column): string {
  const words = column.heads.filter((h) => h.kind !== 'scale' && h.kind !== 'note').map((h) => h.phrase.text);
  return words.length > 0 ? words.join(' · ') : `column ${column.index + 1}`;
}

export function rowTitle(row: GridRow): string {
  return row.label?.text ?? `row ${row.index + 1}`;
}
