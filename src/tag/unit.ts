import type { FootedTable, Repair } from '../document/footed.js';
import type { Column, Reading, ValueCell } from '../document/reading.js';
import type { Phrase } from '../source/phrase.js';
import type { Span } from '../source/source.js';
import type { ItemType } from '../taxonomy/authored.js';
import { findCurrencyWord, settleCurrency } from '../value/currency.js';
import { remember } from '../value/remembered.js';
import { currencyUnit, PURE, SHARES, type Unit } from '../value/unit.js';
import type { Scale } from './scale.js';

/** The currency of a figure and where the words for it stand; none where only the profile says it. */
export interface ToldCurrency {
  readonly code: string;
  readonly spans: readonly Span[];
  /** A translation for the reader beside the reporting currency. */
  readonly convenience: boolean;
}

/** The currencies of a table's figures: what its headings tell is worked out once. */
export class Currencies {
  readonly #reading: Reading;
  readonly #reporting: string;
  readonly #columns: readonly (ToldCurrency | undefined)[];
  readonly #signs: ReadonlyMap<Column, ToldCurrency>;
  readonly #table: ToldCurrency;

  constructor({ reading, datapoints }: FootedTable, reporting: string) {
    this.#reading = reading;
    this.#reporting = reporting;
    this.#columns = reading.columns.map((column) => this.#headed(column));
    const signs = new Map<Column, ToldCurrency>();
    for (const { column, cell } of datapoints)
      if (cell.sign?.kind === 'currency') remember(signs, column, () => this.#named(cell.sign?.phrase));
    this.#signs = signs;
    this.#table = this.#named(reading.corner.find((h) => h.kind === 'currency')?.phrase);
  }

  /**
   * By the nearest words: the column's heading (as mended), the figure's own sign, that of the column's first figure with
   * one (tables print it at the top and at totals only), the table's, the profile's.
   */
  at(column: Column, cell: ValueCell, repair: Repair | undefined): ToldCurrency {
    const headed = repair ? this.#headed(column, repair.repaired) : this.#columns[column.index];
    if (headed) return headed;
    if (cell.sign?.kind === 'currency') return this.#named(cell.sign.phrase);
    return this.#signs.get(column) ?? this.#table;
  }

  #headed(column: Column, mended?: string): ToldCurrency | undefined {
    const head = currencyHead(column);
    if (!head) return undefined;
    const code = this.#settle(mended ?? head.text);
    const beside = this.#reading.columns.some((c) => {
      const other = c === column ? undefined : currencyHead(c)?.text;
      return other !== undefined && settleCurrency(findCurrencyWord(other) ?? '', this.#reporting) === this.#reporting;
    });
    return { code, spans: head.spans, convenience: code !== this.#reporting && beside };
  }

  #named(phrase: Phrase | undefined): ToldCurrency {
    const code = phrase ? this.#settle(phrase.text) : this.#reporting;
    return { code, spans: phrase?.spans ?? [], convenience: false };
  }

  #settle(words: string): string {
    return settleCurrency(findCurrencyWord(words) ?? this.#reporting, this.#reporting);
  }
}

function currencyHead(column: Column) {
  return column.heads.find((h) => h.kind === 'currency')?.phrase;
}

/**
 * Unit and power of ten by the concept's type: a scale is of money and counts, never of rates and prices. There are no
 * fractions of shares but those of thousands.
 */
export function measure(
  type: ItemType,
  { sign, written }: ValueCell,
  currency: ToldCurrency,
  scale: Scale,
): { unit: Unit; power: number } {
  switch (type) {
    case 'monetary':
      return { unit: currencyUnit(currency.code), power: scale.money };
    case 'perShare':
      return {
        unit: { numerators: currencyUnit(currency.code).numerators, denominators: SHARES.numerators },
        power: 0,
      };
    case 'shares':
      return { unit: SHARES, power: written.fraction > 0 ? scale.money : scale.shares };
    case 'percent':
      return { unit: PURE, power: -2 };
    default:
      return { unit: PURE, power: sign?.kind === 'percent' ? -2 : 0 };
  }
}
