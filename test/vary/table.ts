import type { ExpectedFact, ExpectedPeriod } from './expected.js';
import { type Currency, decimalsOf, type Figure, inDollars, inUnits, printed, type Scale } from './money.js';

/** A note as blocks: what both printers print. */
export interface VariedNote {
  readonly title: string;
  readonly number: number;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'caption'; readonly text: string }
  | { readonly kind: 'footnote'; readonly mark: string; readonly text: string }
  | Table;

export interface Table {
  readonly kind: 'table';
  /** Rows of headings; a heading stands over `span` columns. */
  readonly heads: readonly (readonly Head[])[];
  readonly columns: number;
  readonly rows: readonly Row[];
  /** Print a currency sign in the first row and in totals. */
  readonly sign: string;
}

export interface Head {
  readonly text: string;
  readonly from: number;
  readonly span: number;
}

export interface Row {
  readonly label: string;
  readonly total: boolean;
  /** None for the heading of a group of rows. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** Unsigned digits, or a dash. */
  readonly text: string;
  readonly negative: boolean;
  readonly fact: ExpectedFact | undefined;
}

/** What a column says of all its figures. */
export interface Column {
  readonly segment?: string | undefined;
  readonly geography?: string | undefined;
  readonly period?: ExpectedPeriod | undefined;
  readonly currency: Currency;
  /** Translated from the column before it. */
  readonly translated: boolean;
  /** Headed by another currency than its own, on purpose. */
  readonly headAs?: string | undefined;
}

/** What a row says of all its figures, and the figures as printed: negative in parentheses, 0 as a dash. */
export interface RowSpec {
  readonly label: string;
  readonly concept: string;
  readonly total?: boolean;
  /** -1 where the fact's sign is not the one on paper: a cost in parentheses. */
  readonly sign: 1n | -1n;
  readonly segment?: string | undefined;
  readonly geography?: string | undefined;
  /** By column where the column's own does not hold (an opening balance); else the row's or the column's. */
  readonly period?: ExpectedPeriod | ((column: number) => ExpectedPeriod) | undefined;
  /** One for each column that is not translated, in order. */
  readonly figures: readonly Figure[];
  /** Its label says a year that cannot be, on purpose. */
  readonly wrongYear?: boolean;
  /** The dashes of segments are no zeros: figures that nobody allotted. */
  readonly unallotted?: boolean;
}

export const DASHES = ['—', '-', '–'] as const;
export type Dash = (typeof DASHES)[number];

/** The row with a cell for each column; translated figures are made from the base on their left. */
export function makeRow(spec: RowSpec, columns: readonly Column[], scale: Scale, dash: Dash): Row {
  let next = 0;
  let base: Figure = 0n;
  const cells = columns.map((column, index): Cell => {
    const from = columns[index - 1]?.currency;
    const figure = column.translated && from ? inDollars(base, from) : (spec.figures[next++] ?? 0n);
    base = figure;
    const text = figure === 0n ? dash : printed(figure, scale.fraction);
    const negative = figure < 0n;
    if (figure === 0n && spec.unallotted && column.segment) return { text, negative, fact: undefined };
    const own = typeof spec.period === 'function' ? spec.period(index) : spec.period;
    const fact: ExpectedFact = {
      concept: spec.concept,
      value: inUnits(spec.sign * figure, scale),
      decimals: decimalsOf(scale),
      unit: `iso4217:${column.currency.code}`,
      period: own ?? column.period ?? null,
      segment: spec.segment ?? column.segment ?? null,
      geography: spec.geography ?? column.geography ?? null,
      currencyBasis: column.translated ? 'convenience' : 'reported',
      kind: 'table',
      dash: figure === 0n,
      label: spec.label,
      displayed: negative ? `(${text})` : text,
      review: spec.wrongYear ? 'period-repaired' : column.headAs ? 'currency-repaired' : undefined,
    };
    return { text, negative, fact };
  });
  return { label: spec.label, total: spec.total ?? false, cells };
}

/** A heading for a group of rows: "Less:". */
export function section(label: string): Row {
  return { label, total: false, cells: [] };
}

/** Headings one after another from the left, each over so many columns. */
export function headRow(...items: readonly (readonly [text: string, span: number])[]): Head[] {
  let from = 0;
  return items.map(([text, span]) => {
    const head = { text, from, span };
    from += span;
    return head;
  });
}

/** The same words under one another only once where they stand side by side: a heading over its columns. */
export function spanned(words: readonly string[]): Head[] {
  const heads: Head[] = [];
  words.forEach((text, from) => {
    const last = heads.at(-1);
    if (last && last.text === text && text !== '') heads[heads.length - 1] = { ...last, span: last.span + 1 };
    else heads.push({ text, from, span: 1 });
  });
  return heads.filter((head) => head.text !== '');
}

export function sum(figures: readonly Figure[]): Figure {
  return figures.reduce((a, b) => a + b, 0n);
}

export function factsOf(note: VariedNote): ExpectedFact[] {
  return note.blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.fact ?? [])) : [],
  );
}
