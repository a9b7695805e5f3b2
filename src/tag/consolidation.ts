import type { Reading } from '../document/reading.js';
import type { Words } from './words.js';

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

/** Whether a folded name is that of what belongs to no segment. */
export function isNoSegment(key: string, words: Words): boolean {
  const { apart, beside } = words.consolidation;
  const parts = key.split(' ');
  return parts.some((word) => apart.has(word)) && parts.every((word) => apart.has(word) || beside.has(word));
}
