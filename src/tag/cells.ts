import type { Datapoint } from '../document/datapoint.js';
import type { FootedTable } from '../document/footed.js';
import type { ItemType } from '../taxonomy/authored.js';
import type { Concept } from '../taxonomy/taxonomy.js';
import { remember } from '../value/remembered.js';
import { lookUp } from './find-concept.js';
import { RowTypes, typeOfCell } from './item-type.js';
import type { Layout } from './layout.js';
import type { Dues } from './maturities.js';
import { labelOf } from './own-labels.js';
import type { Proposals } from './propose.js';
import type { RowConcept } from './rows.js';
import { SHARE, tellsChange, totalOfCustomers } from './shares.js';
import { contextsOf } from './spoken.js';
import type { Words } from './words.js';

/**
 * The concepts of the figures of a table: of the row, as far as its column does not say what is measured ("Gross carrying
 * amount", "Weighted average exercise price") or what kind of figure it holds (a percentage, a number of shares).
 */
export class CellConcepts {
  readonly #rows: ReadonlyMap<number, RowConcept>;
  readonly #layout: Layout;
  readonly #words: Words;
  readonly #proposals: Proposals;
  readonly #context: readonly string[];
  /** The total that shares by customer are of; undefined where the table tells no shares. */
  readonly #ofCustomers: Concept | undefined;
  readonly #columns: readonly Measured[];
  readonly #cells = new Map<string, RowConcept>();
  /** By type, whether several columns measure things of it. */
  readonly #alike = new Map<string, boolean>();

  constructor(
    { reading }: FootedTable,
    rows: ReadonlyMap<number, RowConcept>,
    layout: Layout,
    dues: Dues,
    words: Words,
    proposals: Proposals,
  ) {
    this.#rows = rows;
    this.#layout = layout;
    this.#words = words;
    this.#proposals = proposals;
    this.#context = contextsOf(reading, words)({ sections: [] });
    this.#ofCustomers = layout.shares === undefined ? undefined : totalOfCustomers(this.#context, words);
    const types = new RowTypes(reading, words);
    this.#columns = reading.columns.map((column) => {
      const names = layout.columns[column.index];
      const cells = reading.rows.flatMap((row) => row.cells[column.index] ?? []);
      const measures = names?.measures.map((m) => m.text).join(' ') ?? '';
      const due = dues.get(column.index);
      return {
        text: due ?? measures,
        beside: due === undefined ? undefined : words.fold(measures),
        shared: layout.shares !== undefined && !tellsChange(column),
        spans: (due === undefined ? (names?.measures ?? []) : column.heads.map((h) => h.phrase)).flatMap(
          (p) => p.spans,
        ),
        type: types.ofColumn(names?.type, cells),
      };
    });
  }

  /** Undefined where the row has no concept. */
  at({ row, column, cell }: Datapoint): RowConcept | undefined {
    const own = this.#rows.get(row.index);
    if (!own) return undefined;
    if (own.concept.name.local === SHARE && this.#ofCustomers) return { ...own, shareOf: this.#ofCustomers };
    const measured = this.#columns[column.index] as Measured;
    const type = typeOfCell(cell, measured.type, own.concept.type);
    const member = this.#layout.members?.items.has(row.index) ?? false;
    if (type === own.concept.type && !this.#isMeasured(own, measured, member)) return own;
    return remember(this.#cells, `${row.index} ${column.index} ${type}`, () => this.#make(own, measured, type));
  }

  /** Whether the column says more than the row: always of members, else where several columns measure the same kind. */
  #isMeasured(own: RowConcept, { text, type }: Measured, member: boolean): boolean {
    if (text === '') return false;
    if (member || this.#layout.members) return true;
    const of = type ?? own.concept.type;
    return remember(this.#alike, `${of} ${own.concept.type}`, () => {
      const alike = this.#columns.filter((c) => c.text !== '' && (c.type ?? own.concept.type) === of);
      return new Set(alike.map((c) => c.text)).size > 1;
    });
  }

  #make(own: RowConcept, { text, beside, shared, spans }: Measured, type: ItemType): RowConcept {
    const places = [...own.spans, ...spans];
    const share = type === 'percent' && shared ? this.#shareOf(own) : undefined;
    if (share) return { ...share, spans: places };
    const inMembers = this.#layout.members !== undefined;
    const { concept: base } = own;
    const key = this.#words.fold(text);
    const flows = this.#words.heads.flows;
    const moves = inMembers && key.split(' ').some((word) => flows.has(word));
    const isDue = beside !== undefined;
    const context = isDue ? [this.#words.fold(labelOf(base)), beside, ...this.#context] : this.#context;
    const named = (inMembers || isDue) && key !== '' ? lookUp(this.#words, key, context) : undefined;
    if (named && named.concept.type === type && (moves || named.concept.periodType === base.periodType))
      return { concept: named.concept, effect: undefined, proposed: false, spans: places };
    const label = `${labelOf(base)} ${text === '' ? wordOf(type) : text}`.trim();
    const periodType = moves ? 'duration' : base.periodType;
    const whole = lookUp(this.#words, this.#words.fold(label), this.#context)?.concept;
    if (whole && whole.type === type && whole.periodType === periodType)
      return { concept: whole, effect: undefined, proposed: false, spans: places };
    const { concept, proposed } = this.#proposals.concept(label, type, periodType, base.balance, {
      wider: own.proposed ? [] : [base],
    });
    return { concept, effect: own.effect, proposed, spans: places };
  }

  #shareOf({ concept }: RowConcept): Omit<RowConcept, 'spans'> | undefined {
    const share = concept.type === 'monetary' ? this.#words.byLocal.get(SHARE) : undefined;
    return share && { concept: share, effect: undefined, proposed: false, shareOf: concept };
  }
}

/** What a column says of its figures. */
interface Measured {
  /** Empty where it measures nothing of its own. */
  readonly text: string;
  /** What it measures besides, folded, where its text is that of a year to come in which something falls due. */
  readonly beside: string | undefined;
  /** Its percentages are shares of what the table breaks down. */
  readonly shared: boolean;
  readonly spans: RowConcept['spans'];
  readonly type: ItemType | undefined;
}

function wordOf(type: ItemType): string {
  return type === 'percent'
    ? 'percentage'
    : type === 'perShare'
      ? 'per share'
      : type === 'shares'
        ? 'shares'
        : 'number';
}
