import type { Reading } from '../document/reading.js';
import type { Words } from './words.js';

/** Whether a table has one name alone for what is of no segment and cancels nothing: it is corporate whatever it says. */
export function isOneCorporate({ rows, columns }: Reading, words: Words): boolean {
  const names = [
    ...rows.flatMap(({ label, cells }) => (label && cells.some((c) => c) ? label : [])),
    ...columns.flatMap((column) => column.heads.map((head) => head.phrase)),
  ].map((phrase) => unmarked(words.fold(phrase.text)).join(' '));
  return new Set(names.filter((key) => isNoSegment(key, words) && !isElimination(key, words))).size === 1;
}

/** Whether a folded name of what belongs to no segment says that it cancels what segments do among themselves. */
export function isElimination(key: string, { consolidation }: Words): boolean {
  return key.split(' ').some((word) => consolidation.eliminations.has(word));
}

/**
 * Whether a table leads from operating segments to the whole: beside two or more names of segments it has what belongs to none
 * ("Corporate", "Unallocated items", "Eliminations"). Its segments are then told from the rest along an axis of their own, as
 * the guides to segment reporting ask (ConsolidationItemsAxis).
 */
export function isConsolidation(reading: Reading, segments: Iterable<string>, words: Words): boolean {
  const names = new Set([...segments].map((text) => words.fold(text)));
  const beside = reading.rows
    .filter((row) => row.label && row.cells.some((c) => c))
    .map((row) => row.label?.text ?? '');
  const others = [...names, ...beside.map((text) => words.fold(text))].filter((key) => isNoSegment(key, words));
  return others.length > 0 && [...names].filter((key) => !isNoSegment(key, words)).length > 1;
}

/** Whether a folded name is that of all segments: "Total reportable segments", "Segment operating profit". */
export function isAllSegments(key: string, { consolidation, fold }: Words): boolean {
  if (consolidation.whole.has(key)) return true;
  const parts = key.split(' ');
  return parts.includes(fold('segment')) && parts.every((word) => consolidation.around.has(word));
}

/** Whether a folded name is that of what belongs to no segment. */
export function isNoSegment(key: string, words: Words): boolean {
  const { apart, beside } = words.consolidation;
  const parts = unmarked(key);
  return parts.some((word) => apart.has(word)) && parts.every((word) => apart.has(word) || beside.has(word));
}

/** The words of a folded name without the mark of a footnote behind it. */
function unmarked(key: string): string[] {
  const parts = key.split(' ');
  return parts.length > 1 && /^\d$/.test(parts.at(-1) as string) ? parts.slice(0, -1) : parts;
}
