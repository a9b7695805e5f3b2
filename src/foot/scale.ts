import type { FootedTable } from '../document/footed.js';
import type { Column, Reading } from '../document/reading.js';
import type { Phrase } from '../source/phrase.js';
import type { Span } from '../source/source.js';
import { findStatedScale } from '../value/scale.js';
import { isAsPrinted, type Tie } from './tie-prose.js';

/** The scale that a table's own words state, with their place: what heads all of it first, then its captions, the nearest first. */
export function statedScale(reading: Reading): { readonly power: number; readonly spans: readonly Span[] } | undefined {
  const { corner, columns, captions } = reading;
  const heads = headsOfAll(columns);
  const above = [...captions].reverse().filter(({ text }) => !FOOTNOTE.test(text));
  for (const phrase of [...corner.map((h) => h.phrase), ...heads, ...above]) {
    const scale = findStatedScale(phrase.text);
    if (scale) return { power: scale.power, spans: phrase.spans };
  }
  return undefined;
}

/** Headings that speak of a whole table: over every column, or of money and what it excepts, wherever they stand. */
function headsOfAll(columns: readonly Column[]): readonly Phrase[] {
  const heads = columns.flatMap((column) => column.heads.map((h) => h.phrase));
  const times = new Map<string, number>();
  for (const column of columns)
    for (const text of new Set(column.heads.map((h) => h.phrase.text))) times.set(text, (times.get(text) ?? 0) + 1);
  return heads.filter(({ text }) => OF_ALL.test(text) || times.get(text) === columns.length);
}

const OF_ALL = /[$€£¥]|\b(?:dollars|euros?|pounds|except)\b|[’']000/i;
/** "(a) In thousands." above a table is said of the one before it. */
const FOOTNOTE = /^\(\w{1,2}\)/;

/**
 * The power of ten that the most amounts of prose agree with for a table; undefined where two are as good. An amount that
 * is printed as the table prints it says nothing: where the table is in thousands, so may the prose be.
 */
export function provedScale(table: number, ties: readonly Tie[]): number | undefined {
  const votes = new Map<number, Set<string>>();
  for (const tie of ties) {
    if (isAsPrinted(tie) || !tie.places.some((place) => place.reading.table === table)) continue;
    const amounts = votes.get(tie.power) ?? new Set<string>();
    votes.set(tie.power, amounts.add(tie.amount.id));
  }
  const ranked = [...votes].sort((a, b) => b[1].size - a[1].size);
  const [first, second] = ranked;
  return first && (!second || second[1].size < first[1].size) ? first[0] : undefined;
}

/** Tables that say nothing follow the others of the note, where those agree. */
export function sharedScale(scales: readonly FootedTable['scale'][]): FootedTable['scale'] {
  const known = scales.filter((s) => s !== undefined);
  const [first] = known;
  return first && known.every((s) => s.power === first.power) ? { ...first, by: 'proved' } : undefined;
}
