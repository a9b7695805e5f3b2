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
  else if (across) yield* labelsOfColumn(fact.provenance.columnLabel, name);
  else yield* labelsOfRow(row, reading, name, isMember(fact, row));
}

export function labelOf({ labels, name }: Concept): string {
  return labels.find((label) => label.role === 'standard')?.text ?? name.local;
}

/** The figure and the words that it stands beside, for people. */
export function titleOf({ provenance: { displayed, rowLabel, columnLabel } }: Fact): string {
  return columnLabel === '' ? `"${squash(displayed)}"` : `${squash(displayed)} of "${rowLabel}" (${columnLabel})`;
}

/** Whether the words of a row are those of a member of the fact, and so no concept's. */
function isMember({ provenance }: Fact, { label }: GridRow): boolean {
  const start = label?.spans[0]?.start;
  return Object.values(provenance.dimensions).some((spans) => spans.some((span) => span.start === start));
}

function* labelsOfColumn(title: string, name: string): Generator<string> {
  const words = plain(withoutPeriod(title));
  if (words.split(' ').length > 1 && !/^column \d+$/.test(words)) yield words;
  if (words !== '') yield plain(`${name} ${words}`);
  yield plain(`${name} ${title}`);
}

function* labelsOfRow(row: GridRow, reading: Reading, name: string, member: boolean): Generator<string> {
  const label = row.label?.text ?? '';
  const own = plain(withoutPeriod(label));
  const vague = member || !/\p{L}{2}/u.test(own) || isSurelyTotal(own) || own.toLowerCase() === 'balance';
  const section = groupOf(row)?.text;
  if (isOpening(label) || isClosing(label)) yield plain(`${name} ${own}`);
  else if (!vague || (!member && own.split(' ').length > 1)) yield own;
  const beside = vague ? name : own;
  if (section && adds(section, beside)) yield plain(`${section} ${beside}`);
  for (const heading of nearestWords(reading).map(({ text }) => aboutWhat(text)))
    if (heading.length <= LONGEST && adds(heading, beside)) yield plain(`${beside} ${heading}`);
  if (label !== own) yield plain(`${name} ${label}`);
}

/** So far from an amount the words stand that tell it apart: a dozen of them. */
const REACH = 250;

function* labelsInProse({ provenance }: Fact, text: string): Generator<string> {
  const [sentence] = provenance.concept;
  const last = provenance.concept.at(-1);
  if (!sentence || !last) return;
  const { start, end } = provenance.span;
  const before = wordsOf(text.slice(Math.max(sentence.start, start - REACH), start));
  const after = wordsOf(text.slice(end, Math.min(last.end, end + REACH)));
  for (const count of [4, 8, 12]) yield [...before.slice(-count), ...after.slice(0, count / 2)].join(' ');
}

function wordsOf(text: string): readonly string[] {
  return withoutPeriod(squash(text))
    .split(/[^\p{L}'’-]+/u)
    .filter((word) => word.length > 1 && !LINKS.test(word));
}

const LINKS =
  /^(?:of|was|were|is|are|the|an|and|or|to|in|by|for|at|approximately|about|had|has|have|with|from|on|which|that|as|its|our|we|thousand|million|billion|respectively)$/i;

/** Whether a heading has words that a name lacks. */
function adds(heading: string, name: string): boolean {
  const stems = (text: string) =>
    text
      .toLowerCase()
      .match(/\p{L}{2,}/gu)
      ?.map((word) => word.replace(/s$/, '')) ?? [];
  const known = new Set(stems(name));
  return stems(heading).some((word) => !known.has(word));
}

/** What a heading speaks of: "Noncurrent receivables" of "Noncurrent receivables were as follows (in thousands):". */
function aboutWhat(heading: string): string {
  if (ONLY_WHEN.test(heading)) return '';
  return withoutPeriod(heading.replace(/\([^()]*\)/g, ' '))
    .replace(/\b(?:dollars|amounts)?\s*in (?:thousands|millions|billions)\b/gi, ' ')
    .replace(/\b(?:is|are|was|were|consists?|consisted|the following)\b.*$/i, ' ')
    .trim();
}

const ONLY_WHEN =
  /^(?:for |the |as )*(?:\w+ )?(?:years?|months?|weeks?|quarters?|of|at)(?: then)? ?(?:ended|ending)?:?$/i;

/** In characters, of headings that make a name. */
const LONGEST = 90;

function plain(text: string): string {
  return squash(text.replace(/[:·]/g, ' '));
}
