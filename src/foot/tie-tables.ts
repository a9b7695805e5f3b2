import { withoutPeriod } from '../value/period-words.js';
import { currencyOf } from './across.js';
import type { Judged } from './choose.js';
import { type Ledger, type Place, printed, title } from './ledger.js';
import { digitsOf, significant } from './matrix.js';
import { yearOf } from './times.js';

/** Figures of four digits agree by chance too seldom to matter; shorter ones must share a word of their labels. */
const SURE_DIGITS = 4;

/** Enters the same figure of the same year and currency in two tables of the note. One pass by an index over figures. */
export function proveTableTies(text: string, tables: readonly Judged[], ledger: Ledger): void {
  const index = new Map<string, Place[]>();
  for (const { reading } of tables) {
    const currencies = reading.columns.map(currencyOf);
    for (const row of reading.rows) {
      row.cells.forEach((cell, column) => {
        if (!cell || cell.sign?.kind === 'percent') return;
        const digits = digitsOf(cell.written);
        if (digits.length < 3) return;
        const year = yearOf(reading, row.index, column);
        const key = `${digits} ${cell.written.fraction} ${year} ${currencies[column] ?? ''}`;
        const places = index.get(key);
        if (places) places.push({ reading, row: row.index, column });
        else index.set(key, [{ reading, row: row.index, column }]);
      });
    }
  }
  for (const places of index.values()) {
    const [first] = places as [Place];
    const others = places.filter((place) => place.reading.table !== first.reading.table && isTie(first, place));
    if (others.length === 0) continue;
    const statement = `${printed(text, first)} stands in ${[first, ...others].map(title).join(' and in ')}`;
    ledger.enter(
      'tie-table',
      'exact',
      [first, ...others].map((place) => ({ place, role: 'equal', weight: 1 })),
      statement,
      '0',
      '0',
    );
  }
}

function isTie(a: Place, b: Place): boolean {
  const cell = a.reading.rows[a.row]?.cells[a.column];
  if (!cell) return false;
  if (significant(cell.written) >= SURE_DIGITS) return true;
  const [ours, theirs] = [wordsOf(a), wordsOf(b)];
  return [...ours].some((word) => theirs.has(word));
}

function wordsOf(place: Place): Set<string> {
  const row = place.reading.rows[place.row];
  const label = [row?.label?.text ?? '', ...(row?.sections.map((s) => s.text) ?? [])].join(' ');
  return new Set(
    withoutPeriod(label)
      .toLowerCase()
      .match(/[a-z]{5,}/g) ?? [],
  );
}
