import type { GridRow, Reading, ValueCell } from '../document/reading.js';
import type { ItemType } from '../taxonomy/authored.js';
import { type ToldType, typeOfWords } from './type-words.js';
import { contains, type Words } from './words.js';

/** So many of the sections that a row stands in may tell its type. */
const NEAREST = 3;

/** The types of the figures of a table, by words and by how the figures are written. */
export class RowTypes {
  readonly #words: Words;
  readonly #ofShares: boolean;
  readonly #corner: ToldType | undefined;
  readonly #priced: boolean;

  constructor(reading: Reading, words: Words) {
    this.#words = words;
    this.#ofShares = isOfShares(reading, words);
    this.#corner = countedIn(reading, words);
    this.#priced = isPriced(reading);
  }

  /** Of a row: by its own words, else its whole name, the sections that it stands in, the corner; money where nothing tells. */
  of(row: GridRow, label: string): ItemType {
    const cells = row.cells.filter((c) => c !== undefined);
    if (PER.test(label) && isPrice(cells) && hasFraction(cells)) return 'perShare';
    const told = this.#told(row, label);
    if (!told && this.#priced && hasFraction(cells) && cells.every(hasCents)) return 'perShare';
    return this.settle(told ?? this.#corner, cells) ?? 'monetary';
  }

  /** Whether the own words of a row say that it measures something else than money: "Number of options granted" is no name. */
  isMeasure({ label, cells }: GridRow): boolean {
    const told = label && typeOfWords(this.#words.types, this.#words.fold(label.text));
    if (!told || !(told === 'perShare' || NUMBER.test(label.text))) return false;
    const type = this.settle(
      told,
      cells.filter((c) => c !== undefined),
    );
    return type === 'perShare' || type === 'shares';
  }

  #told(row: GridRow, label: string): ToldType | undefined {
    const own = row.label ? [row.label.text] : [];
    const groups = row.sections.slice(-NEAREST).reverse();
    for (const text of [...own, label, ...groups.map((s) => s.text)]) {
      const key = this.#words.fold(text);
      const told = typeOfWords(this.#words.types, key);
      // "Northern Unit" counts no units
      if (told && (told !== 'count' || key.startsWith('number'))) return told;
    }
    return undefined;
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
      case 'award':
        return !money && this.#ofShares ? 'shares' : undefined;
      case 'count':
        return money ? undefined : this.#ofShares ? 'shares' : 'decimal';
      case 'decimal':
        return money ? 'monetary' : 'decimal';
      default:
        return told;
    }
  }
}

const NUMBER = /\bnumber\s+of\b/i;
const PER = /\bper\s+(?:\S+\s+){0,4}(?:share|unit|stock|warrant|option)s?\b/i;

/** Whether figures can be of a type that the name of their row tells: no price in the millions, no rate and no shares with a money sign, no shares with cents. */
export function bears(type: ItemType, cells: readonly ValueCell[]): boolean {
  if (type === 'perShare') return isPrice(cells);
  if (type === 'percent') return isRate(cells) && cells.every((c) => c.sign?.kind !== 'currency');
  if (type === 'shares') return cells.some((c) => c.sign?.kind !== 'currency' && c.written.fraction < 2);
  return true;
}

/** Of one figure: by its own sign, else as its column tells where its digits can be that, else as its row. */
export function typeOfCell(cell: ValueCell, column: ItemType | undefined, row: ItemType): ItemType {
  if (cell.sign?.kind === 'percent') return 'percent';
  return [column, row].find((type) => type !== undefined && (type !== 'percent' || bears(type, [cell]))) ?? 'monetary';
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

/** Whether a table holds sums without cents beside what it says is per share. */
function isPriced({ captions, corner, rows }: Reading): boolean {
  const words = [...captions.slice(-1), ...corner.map((h) => h.phrase), ...rows.flatMap((row) => row.label ?? [])];
  if (!words.some(({ text }) => PER.test(text))) return false;
  const cells = rows.flatMap((row) => row.cells.filter((c) => c !== undefined));
  return cells.filter((c) => c.written.fraction === 0 && c.written.digits !== '0').length * 2 > cells.length;
}

/** "0.34"; a dash goes with what stands beside it. */
function hasCents({ written }: ValueCell): boolean {
  return written.form === 'fixed-zero' || /^-?\d{1,2}\.\d\d$/.test(written.digits);
}

/** What the corner of a table says that its rows count: shares, or things of which none has a money sign ("Restaurants at"). */
function countedIn({ corner, rows }: Reading, words: Words): ToldType | undefined {
  const texts = corner.filter((head) => head.kind === 'name').map((head) => words.fold(head.phrase.text));
  if (texts.some((text) => typeOfWords(words.types, text) === 'shares')) return 'shares';
  const things = words.counts.filter(({ words: { money, unit } }) => !money && unit !== 'shares');
  const named = texts.some((text) => things.some(({ noun }) => `${text} `.startsWith(`${noun} `)));
  const signed = rows.some((row) => row.cells.some((cell) => cell?.sign));
  return named && !signed ? 'decimal' : undefined;
}

function isOfShares({ captions, corner }: Reading, words: Words): boolean {
  const around = [...captions, ...corner.map((h) => h.phrase)].map((p) => words.fold(p.text));
  return words.awards.some((award) => around.some((text) => contains(text, award)));
}
