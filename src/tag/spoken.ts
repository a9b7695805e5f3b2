import type { GridRow, Reading } from '../document/reading.js';
import type { Phrase } from '../source/phrase.js';
import { isPeriodPhrase } from '../value/period-words.js';
import type { Words } from './words.js';

/** What stands around each row, folded, the nearest first: its sections, the table's heads over all of it, captions. */
export function contextsOf(reading: Reading, words: Words): (row: Pick<GridRow, 'sections'>) => readonly string[] {
  const around = nearestWords(reading).map((p) => words.fold(p.text));
  return ({ sections }) =>
    sections.length === 0 ? around : [...[...sections].reverse().map((s) => words.fold(s.text)), ...around];
}

/** The table's corner, the sentence that leads to it, and the headings above, nearest first. */
export function nearestWords({ corner, captions }: Reading): readonly Phrase[] {
  const [lead, ...above] = [...captions].reverse().filter((c) => !isPeriodPhrase(c.text));
  return [
    ...corner.map((h) => h.phrase),
    ...(lead ? [{ text: lastSentence(lead.text), spans: lead.spans }] : []),
    ...above.filter((c) => c.text.length <= LONGEST_HEADING),
  ];
}

/** The whole paragraph that leads to a table, unless it is so long that it speaks of many things. */
export function leadOf({ captions }: Reading): readonly Phrase[] {
  const lead = captions.findLast((c) => !isPeriodPhrase(c.text));
  return lead && lead.text.length <= LONGEST_LEAD ? [lead] : [];
}

/** In characters; what is longer is a paragraph, which speaks of many things. */
export const LONGEST_HEADING = 90;
const LONGEST_LEAD = 600;

export function lastSentence(text: string): string {
  const at = text.slice(0, -2).lastIndexOf('. ');
  return at < 0 ? text : text.slice(at + 2);
}
