import type { Amount } from '../document/datapoint.js';
import type { Reading } from '../document/reading.js';
import { findTimes } from '../value/period-words.js';

/** The year a figure speaks of by the nearest words: its row's, its column's, the captions'; undefined where they name none. */
export function yearOf(reading: Reading, row: number, column: number): number | undefined {
  const years = YEARS.get(reading) ?? yearsOf(reading);
  YEARS.set(reading, years);
  return years.rows[row] ?? years.columns[column] ?? years.captions;
}

/** The years that the sentence of an amount names. */
export function yearsOfSentence(amount: Amount): ReadonlySet<number> {
  return new Set(findTimes(amount.sentence.text).flatMap((date) => date.year ?? []));
}

interface Years {
  readonly rows: readonly (number | undefined)[];
  readonly columns: readonly (number | undefined)[];
  readonly captions: number | undefined;
}

/** Every figure of a reading is asked for its year, more than once; its words are read once. */
const YEARS = new WeakMap<Reading, Years>();

function yearsOf(reading: Reading): Years {
  const caption = new Set(findTimes(reading.captions.at(-1)?.text ?? '').flatMap((d) => d.year ?? []));
  return {
    rows: reading.rows.map((row) => row.label && lastYear(row.label.text)),
    columns: reading.columns.map(({ heads }) => {
      const years = heads.map((head) => (head.kind === 'period' ? lastYear(head.phrase.text) : undefined));
      return years.findLast((year) => year !== undefined);
    }),
    captions: caption.size === 1 ? [...caption][0] : undefined,
  };
}

function lastYear(text: string): number | undefined {
  return findTimes(text).findLast((date) => date.year !== undefined)?.year;
}
