import { type GridRow, groupOf, type Reading } from '../document/reading.js';
import type { Fact } from '../fact/fact.js';
import { squash } from '../source/phrase.js';
import type { Concept } from '../taxonomy/taxonomy.js';
import { withoutPeriod } from '../value/period-words.js';
import { isClosing, isOpening, isSurelyTotal } from '../value/row-words.js';
import { nearestWords } from './spoken.js';

/**
 * Labels for a figure that its concept (called `name`) does not tell from another, each with more words from around it than the one
 * before: of the row, its section, the captions (`across`: of the column); of the sentence in prose.
 */
export function* labelsOf(
  fact: Fact,
  name: string,
  across: boolean,
  text: string,
  readings: ReadonlyMap<number, Reading>,
): Generator<string> {
  const [, table, index] = /^t(\d+)\.r(\d+)\./.exec(fact.provenance.datapoint) ?? [];
  const reading = readings.get(Number(table));
  const row = reading?.rows[Number(index)];
  if (!reading || !row) yield* labelsInProse(fact, text);
  else if (across) yield plain(`${name} ${fact.provenance.columnLabel}`);
  else yield* labelsOfRow(row, reading, name);
}

export function labelOf({ labels, name }: Concept): string {
  return labels.find((label) => label.role === 'standard')?.text ?? name.local;
}

/** The figure and the words that it stands beside, for people. */
export function titleOf({ provenance: { displayed, rowLabel, columnLabel } }: Fact): string {
  return columnLabel === '' ? `"${squash(displayed)}"` : `${squash(displayed)} of "${rowLabel}" (${columnLabel})`;
}

function* labelsOfRow(row: GridRow, reading: Reading, name: string): Generator<string> {
  const label = row.label?.text ?? '';
  const own = plain(withoutPeriod(label));
  const vague = !/\p{L}{2}/u.test(own) || isSurelyTotal(own) || own.toLowerCase() === 'balance';
  const section = groupOf(row)?.text;
  if (isOpening(label) || isClosing(label)) yield plain(`${name} ${own}`);
  else if (!vague || own.split(' ').length > 1) yield own;
  if (section) yield plain(`${section} ${vague ? name : own}`);
  for (const heading of nearestWords(reading).map(({ text }) => aboutWhat(text)))
    if (heading !== '' && heading.length <= LONGEST) yield plain(`${vague ? name : own} ${heading}`);
  if (label !== own) yield plain(`${name} ${label}`);
}

function* labelsInProse({ provenance }: Fact, text: string): Generator<string> {
  const [sentence] = provenance.concept;
  const last = provenance.concept.at(-1);
  if (!sentence || !last) return;
  const before = wordsOf(text.slice(sentence.start, provenance.span.start));
  const after = wordsOf(text.slice(provenance.span.end, last.end));
  for (const count of [4, 8, 12]) yield [...before.slice(-count), ...after.slice(0, count / 2)].join(' ');
}

function wordsOf(text: string): readonly string[] {
  return withoutPeriod(squash(text))
    .split(/[^\p{L}'’-]+/u)
    .filter((word) => word.length > 1 && !LINKS.test(word));
}

const LINKS =
  /^(?:of|was|were|is|are|the|an|and|or|to|in|by|for|at|approximately|about|had|has|have|with|from|on|which|that|as|its|our|we|thousand|million|billion|respectively)$/i;

/** What a heading speaks of: "Noncurrent receivables" of "Noncurrent receivables were as follows (in thousands):". */
function aboutWhat(heading: string): string {
  return withoutPeriod(heading.replace(/\([^()]*\)/g, ' '))
    .replace(/\b(?:dollars|amounts)?\s*in (?:thousands|millions|billions)\b/gi, ' ')
    .replace(/\b(?:is|are|was|were|consists?|consisted|the following)\b.*$/i, ' ')
    .trim();
}

/** In characters, of headings that make a name. */
const LONGEST = 90;

function plain(text: string): string {
  return squash(text.replace(/[:·]/g, ' '));
}
