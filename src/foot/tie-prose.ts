import type { Amount } from '../document/datapoint.js';
import type { Document } from '../document/document.js';
import type { Grade } from '../document/proof.js';
import type { Written } from '../value/written.js';
import type { Judged } from './choose.js';
import { type Ledger, type Place, printed, title } from './ledger.js';
import { absolute, digitsOf, signed, significant } from './matrix.js';
import { yearOf, yearsOfSentence } from './times.js';

/** Prose of fewer digits agrees with too much by chance. */
const FEWEST_DIGITS = 3;
/** A figure that stands in more places than this proves nothing about any of them. */
const MOST_PLACES = 4;

export interface Tie {
  readonly amount: Amount;
  readonly places: readonly Place[];
  readonly power: number;
  readonly grade: Grade;
}

/** Whether prose prints the figure as the table does, which says nothing of the scale that the two may share. */
export function isAsPrinted({ amount, power }: Tie): boolean {
  return power === 0 && amount.power === 0;
}

/** The powers of ten in which a table may state money, when it does not say. */
export const POWERS: readonly number[] = [3, 6, 0];

/**
 * Ties amounts in prose to the figures of tables: "$7.27 million" is 7,270 in thousands. Amounts are compared at the
 * accuracy in which the prose gives them, and only where the years do not contradict each other. Cost: linear in figures
 * and amounts, by an index over the first digits.
 */
export function findProseTies(
  tables: readonly Judged[],
  amounts: readonly Amount[],
  powersOf: (table: number) => readonly number[],
): Tie[] {
  const index = indexFigures(tables);
  return amounts.flatMap((amount) => {
    if (!isMoney(amount)) return [];
    const years = yearsOfSentence(amount);
    const near = new Set(keysOf(amount.written).flatMap((key) => index.get(key) ?? []));
    const byPower = new Map<number, Place[]>();
    for (const place of near) {
      if (place.year !== undefined && years.size > 0 && !years.has(place.year)) continue;
      for (const power of powersOf(place.reading.table)) {
        if (!agrees(amount, place, power)) continue;
        const places = byPower.get(power);
        if (places) places.push(place);
        else byPower.set(power, [place]);
      }
    }
    return [...byPower]
      .filter(([, places]) => places.length <= MOST_PLACES)
      .map(([power, places]) => ({ amount, places, power, grade: gradeOf(amount, places, power) }));
  });
}

/** Whether an amount is money with digits enough to recognise. */
export function isMoney(amount: Amount): boolean {
  return amount.currency !== undefined && meant(amount.written) >= FEWEST_DIGITS;
}

/** Digits of an amount without the zeros that only fill it up: "$700,000" has one. */
function meant(written: Written): number {
  return written.fraction > 0 ? significant(written) : written.digits.replace(/^0+|0+$/g, '').length;
}

/** A figure and the year it speaks of. */
type Dated = Place & { readonly year: number | undefined };
/** Of figures with the same first digits, so many are compared with an amount. */
const MOST_ALIKE = 200;

function indexFigures(tables: readonly Judged[]): Map<string, Dated[]> {
  const index = new Map<string, Dated[]>();
  for (const { reading } of tables) {
    for (const row of reading.rows) {
      row.cells.forEach((cell, column) => {
        if (!cell || cell.sign?.kind === 'percent' || significant(cell.written) < 2) return;
        const place = { reading, row: row.index, column, year: yearOf(reading, row.index, column) };
        for (const key of keysOf(cell.written)) {
          const places = index.get(key);
          if (!places) index.set(key, [place]);
          else if (places.length < MOST_ALIKE) places.push(place);
        }
      });
    }
  }
  return index;
}

/** The first three digits, cut and rounded. */
function keysOf(written: Written): string[] {
  const digits = digitsOf(written).padEnd(4, '0');
  const cut = digits.slice(0, 3);
  const up = String(Math.floor((Number(digits.slice(0, 4)) + 5) / 10)).slice(0, 3);
  return cut === up ? [cut] : [cut, up];
}

function agrees(amount: Amount, place: Place, power: number): boolean {
  const [figure, words, unit] = inOneUnit(amount, place, power);
  return 2n * absolute(figure - words) <= unit;
}

function gradeOf(amount: Amount, places: readonly Place[], power: number): Grade {
  const exact = places.every((place) => {
    const [figure, words] = inOneUnit(amount, place, power);
    return figure === words;
  });
  return exact ? 'exact' : 'within-rounding';
}

/** The figure of the table, the amount of the prose, and one unit of the prose's last place, all as integers of one power. */
function inOneUnit(amount: Amount, place: Place, power: number): [bigint, bigint, bigint] {
  const cell = place.reading.rows[place.row]?.cells[place.column];
  if (!cell) return [0n, 1n, 0n];
  const cellPower = power - cell.written.fraction;
  const amountPower = amount.power - amount.written.fraction;
  const least = Math.min(cellPower, amountPower);
  const unit = 10n ** BigInt(amountPower - least);
  const figure = absolute(signed(cell.written)) * 10n ** BigInt(cellPower - least);
  return [figure, absolute(signed(amount.written)) * unit, amountPower > cellPower ? unit : 0n];
}

/**
 * Amounts of a footnote (and of the paragraphs that go on with it) that miss a figure of a row citing that footnote by one
 * digit: a tie that fails. Elsewhere one digit of difference means nothing.
 */
export function findFailedTies(
  document: Document,
  tables: readonly Judged[],
  amounts: readonly Amount[],
  tied: ReadonlySet<string>,
  powerOf: (table: number) => number | undefined,
): Tie[] {
  const cited = citedRows(document, tables);
  return amounts.flatMap((amount) => {
    if (!isMoney(amount) || tied.has(amount.id)) return [];
    const years = yearsOfSentence(amount);
    const places = (cited.get(amount.block) ?? []).filter((place) => {
      const cell = place.reading.rows[place.row]?.cells[place.column];
      if (!cell || significant(cell.written) < FEWEST_DIGITS) return false;
      const power = powerOf(place.reading.table);
      const year = yearOf(place.reading, place.row, place.column);
      if (year !== undefined && years.size > 0 && !years.has(year)) return false;
      return power !== undefined && missesByOneDigit(amount, place, power);
    });
    const [place] = places;
    return place && places.length === 1
      ? [{ amount, places: [place], power: powerOf(place.reading.table) as number, grade: 'failed' as const }]
      : [];
  });
}

function missesByOneDigit(amount: Amount, place: Place, power: number): boolean {
  const [figure, words, unit] = inOneUnit(amount, place, power);
  const step = unit === 0n ? 1n : unit;
  const [a, b] = [((figure + step / 2n) / step).toString(), (words / step).toString()];
  if (a.length !== b.length || a.length < FEWEST_DIGITS) return false;
  let differ = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) differ++;
  return differ === 1;
}

/** For each block of a footnote, the figures of the rows that cite it. */
function citedRows(document: Document, tables: readonly Judged[]): Map<number, Place[]> {
  const cited = new Map<number, Place[]>();
  let table = -1;
  let marked = { table, places: new Map<string, Place[]>() };
  let current: Place[] = [];
  document.blocks.forEach((block, i) => {
    if (block.kind === 'table') {
      table++;
      current = [];
    } else if (block.kind === 'footnote') {
      if (marked.table !== table)
        marked = { table, places: placesByMark(tables.find((t) => t.reading.table === table)) };
      const places = marked.places.get(block.mark) ?? [];
      current = places.length > MOST_ALIKE ? [] : places;
      cited.set(i, current);
    } else if (block.kind === 'paragraph') cited.set(i, current);
    else current = [];
  });
  return cited;
}

/** The figures of the rows that bear each mark. */
function placesByMark(judged: Judged | undefined): Map<string, Place[]> {
  const marked = new Map<string, Place[]>();
  for (const row of judged?.reading.rows ?? []) {
    for (const mark of new Set(row.marks.map((m) => m.mark))) {
      const places = marked.get(mark) ?? [];
      row.cells.forEach((cell, column) => {
        if (cell && judged) places.push({ reading: judged.reading, row: row.index, column });
      });
      marked.set(mark, places);
    }
  }
  return marked;
}

/** Enters a tie into the ledger and gives its statement. */
export function enterTie(text: string, tie: Tie, ledger: Ledger) {
  const words = text.slice(tie.amount.span.start, tie.amount.span.end).replace(/\s+/g, ' ');
  const [first] = tie.places as [Place];
  const sign = tie.grade === 'failed' ? 'is not' : 'is';
  const statement = `"${words}" ${sign} ${printed(text, first)} of ${title(first)}, times 10^${tie.power}`;
  const members = [
    { place: { amount: tie.amount.id }, role: 'equal', weight: 1 } as const,
    ...tie.places.map((place) => ({ place, role: 'equal', weight: 1 }) as const),
  ];
  return ledger.enter('tie-prose', tie.grade, members, statement, '0', '0');
}
