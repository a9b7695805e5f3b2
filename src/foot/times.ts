import type { Amount } from '../document/datapoint.js';
import type { Reading } from '../document/reading.js';
import { findTimes } from '../value/period-words.js';

/** The year a figure speaks of by the nearest words: its row's, its column's, the captions'; undefined where they name none. */
export function yearOf(reading: Reading, row: number, column: number): number | undefined {
  const label = reading.rows[row]?.label?.text;
  const own = label === undefined ? undefined : lastYear(label);
  if (own !== undefined) return own;
  const heads = reading.columns[column]?.heads ?? [];
  for (const head of [...heads].reverse()) {
    const year = head.kind === 'period' ? lastYear(head.phrase.text) : undefined;
    if (year !== undefined) return year;
  }
  const years = new Set(findTimes(reading.captions.at(-1)?.text ?? '').flatMap((d) => d.year ?? []));
  return years.size === 1 ? [...years][0] : undefined;
}

/** The years that the sentence of an amount names. */
export function yearsOfSentence(amount: Amount): ReadonlySet<number> {
  return new Set(findTimes(amount.sentence.text).flatMap((date) => date.year ?? []));
}

function lastYear(text: string): number | undefined {
  return findTimes(text).findLast((date) => date.year !== undefined)?.year;
}
