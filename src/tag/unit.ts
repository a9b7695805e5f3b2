import type { FootedTable, Repair } from '../document/footed.js';
import type { Column, Reading, ValueCell } from '../document/reading.js';
import type { Phrase } from '../source/phrase.js';
import type { Span } from '../source/source.js';
import type { ItemType } from '../taxonomy/authored.js';
import { findCurrencyWord, settleCurrency } from '../value/currency.js';
import { remember } from '../value/remembered.js';
import { currencyUnit, PURE, SHARES, type Unit } from '../value/unit.js';

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

/** The powers of ten of a table's figures by what they count. */
export interface Scales {
  readonly money: number;
  /** Of shares: as of money where the words of the scale do not except them. */
  readonly shares: number;
}

/** No entity has so many shares: what would be more is printed in ones. */
const MOST_SHARES = 100_000_000_000n;

/** A scale that is stated is of money and of shares, unless it speaks of money alone or excepts shares; else it is of money alone. */
export function scalesOf({ scale, datapoints }: FootedTable, assumed: number, text: string): Scales {
  const money = scale?.power ?? assumed;
  const words = scale?.spans.map(({ start, end }) => text.slice(start, end)).join(' ') ?? '';
  const ofMoney =
    /\bdollars?\s+in\b|[$€£¥]\s*(?:amounts\s+)?in\b|\bin\s+\S+\s+(?:of\s+)?(?:u\.?s\.?\s+)?dollars\b/i.test(words);
  const excepted = /\bexcept\b.*\bshares?\b/i.test(words.replace(/\bper[-\s]\S*\s?shares?(?:\s+data)?/gi, ''));
  if (scale?.by !== 'stated' || ofMoney || excepted) return { money, shares: 0 };
  const most = datapoints.reduce((top, { cell }) => {
    const count = cell.written.fraction === 0 ? BigInt(cell.written.digits) : 0n;
    return count > top ? count : top;
  }, 0n);
  return { money, shares: most * 10n ** BigInt(money) > MOST_SHARES ? 0 : money };
}

/** Unit and power of ten by the concept's type: the scale of a table is of its money and counts, never of its rates and prices. */
export function measure(
  type: ItemType,
  percent: boolean,
  currency: ToldCurrency,
  scales: Scales,
): { unit: Unit; power: number } {
  switch (type) {
    case 'monetary':
      return { unit: currencyUnit(currency.code), power: scales.money };
    case 'perShare':
      return {
        unit: { numerators: currencyUnit(currency.code).numerators, denominators: SHARES.numerators },
        power: 0,
      };
    case 'shares':
      return { unit: SHARES, power: scales.shares };
    case 'percent':
      return { unit: PURE, power: -2 };
    default:
      return { unit: PURE, power: percent ? -2 : 0 };
  }
}
