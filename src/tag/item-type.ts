import type { GridRow, Reading, ValueCell } from '../document/reading.js';
import type { ItemType } from '../taxonomy/authored.js';
import { type ToldType, typeOfWords } from './type-words.js';
import { contains, type Words } from './words.js';

/** The types of the figures of a table, by words and by how the figures are written. */
export class RowTypes {
  readonly #words: Words;
  readonly #ofShares: boolean;

  constructor(reading: Reading, words: Words) {
    this.#words = words;
    this.#ofShares = isOfShares(reading, words);
  }

  /** Of a row: by its label, else by the sections that it stands in; money where nothing tells. */
  of(row: GridRow, label: string): ItemType {
    const cells = row.cells.filter((c) => c !== undefined);
    if (PER.test(label) && isPrice(cells) && hasFraction(cells)) return 'perShare';
    const texts = [label, ...[...row.sections].reverse().map((s) => s.text)];
    for (const text of texts) {
      const told = typeOfWords(this.#words.types, this.#words.fold(text));
      if (told) return this.settle(told, cells) ?? 'monetary';
    }
    return this.settle(undefined, cells) ?? 'monetary';
  }

  /** Of a column: what its words tell; a column that opens with a percent sign is of percentages. */
  ofColumn(told: ToldType | undefined, cells: readonly ValueCell[]): ItemType | undefined {
    const percent = cells[0]?.sign?.kind === 'percent' && cells.every((c) => c.sign?.kind !== 'currency');
    return percent ? 'percent' : told && this.settle(told, cells);
  }

  /**
   * What words tell, as far as the figures bear it out: prices and rates have fractions, money signs make money, percent
   * signs percentages. Undefined where neither tells.
   */
  settle(told: ToldType | undefined, cells: readonly ValueCell[]): ItemType | undefined {
    const money = cells.some((c) => c.sign?.kind === 'currency');
    if (cells.some((c) => c.sign?.kind === 'percent') && !money) return 'percent';
    switch (told) {
      case 'percent':
        return money || !isRate(cells) ? 'monetary' : 'percent';
      case 'perShare':
        return isPrice(cells) ? 'perShare' : 'monetary';
      case 'shares':
        return money ? (hasFraction(cells) ? 'perShare' : 'monetary') : 'shares';
      case 'count':
        return money ? undefined : this.#ofShares ? 'shares' : 'decimal';
      case 'decimal':
        return money ? 'monetary' : 'decimal';
      default:
        return told;
    }
  }
}

const PER = /\bper\s+(?:\S+\s+){0,4}(?:share|unit|stock|warrant|option)s?\b/i;

/** Whether figures can be of a type that the name of their row tells: no price in the millions, no rate and no shares with a money sign, no shares with cents. */
export function bears(type: ItemType, cells: readonly ValueCell[]): boolean {
  if (type === 'perShare') return isPrice(cells);
  if (type === 'percent') return isRate(cells) && cells.every((c) => c.sign?.kind !== 'currency');
  if (type === 'shares') return cells.some((c) => c.sign?.kind !== 'currency' && c.written.fraction < 2);
  return true;
}

/** Prices have fractions or few digits. */
function isPrice(cells: readonly ValueCell[]): boolean {
  return cells.every((c) => c.written.fraction > 0 || c.written.digits.replace('-', '').length <= 4);
}

function hasFraction(cells: readonly ValueCell[]): boolean {
  return cells.some((c) => c.written.fraction > 0);
}

/** Rates are small or have fractions; a row of large whole figures is of amounts. */
function isRate(cells: readonly ValueCell[]): boolean {
  return hasFraction(cells) || cells.every((c) => c.written.digits.replace('-', '').length <= 2);
}

function isOfShares({ captions, corner }: Reading, words: Words): boolean {
  const around = [...captions, ...corner.map((h) => h.phrase)].map((p) => words.fold(p.text));
  return words.awards.some((award) => around.some((text) => contains(text, award)));
}
