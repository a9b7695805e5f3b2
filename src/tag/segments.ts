import type { Footed, FootedTable } from '../document/footed.js';
import type { Axis } from '../taxonomy/taxonomy.js';
import { isAllSegments } from './consolidation.js';
import { lookUp } from './find-concept.js';
import { LONGEST_HEADING } from './spoken.js';
import { contains, type Words } from './words.js';

/**
 * The segments of an entity as its note names them: in sentences that list them ("three reportable segments: A, B and C"), in
 * those that speak of one ("the A segment"), and in tables, where they add up to all segments ("Total reportable segments").
 */
export class Segments {
  /** The axis they are members of; undefined where the taxonomy has none. */
  readonly axis: Axis | undefined;
  readonly #words: Words;
  /** As printed, by their folded names. */
  readonly #names = new Map<string, string>();

  constructor({ document, tables }: Pick<Footed, 'document' | 'tables'>, words: Words) {
    this.#words = words;
    this.axis = words.axes.get('SegmentAxis');
    for (const block of document.blocks)
      if (block.kind !== 'table') for (const name of namesIn(block.phrase.text)) this.add(name);
    for (const table of tables) for (const name of namesOfTotals(table, words)) this.add(name);
  }

  /** Takes a name up, with and without the noun that it ends in ("Northern portfolio" is "Northern" in tables). */
  add(name: string): void {
    const key = this.#words.fold(name);
    if (key === '' || this.#words.heads.totals.has(key) || this.#words.heads.names.has(key)) return;
    for (const one of [key, this.#bare(key)]) if (!this.#names.has(one)) this.#names.set(one, name);
  }

  /** Whether a label is the name of a segment. */
  has(label: string): boolean {
    const key = this.#words.fold(label);
    return key !== '' && (this.#names.has(key) || this.#names.has(this.#bare(key)));
  }

  /** The axis that a name runs along: of segments where it is one of them, else as the taxonomy knows it. */
  axisOf(label: string): Axis | undefined {
    if (this.axis && this.has(label)) return this.axis;
    return this.#words.members.get(this.#words.fold(label))?.axis;
  }

  /** The name of the one segment that words above a table speak of: a heading opens with its name, or it is called a segment. */
  spokenOf(text: string): string | undefined {
    const key = this.#words.fold(text);
    const opens = (name: string) => text.length <= LONGEST_HEADING && key.startsWith(`${name} `);
    const spoken = [...this.#names].filter(
      ([name, printed]) => PROPER.test(printed) && (opens(name) || contains(key, `${name} segment`)),
    );
    const longest = spoken.sort(([a], [b]) => b.length - a.length)[0];
    return longest && spoken.every(([name]) => contains(longest[0], name)) ? longest[1] : undefined;
  }

  #bare(key: string): string {
    const nouns = this.#words.consolidation.nouns;
    const words = key.split(' ');
    while (words.length > 1 && nouns.has(words.at(-1) as string)) words.pop();
    return words.join(' ');
  }
}

/** The labels of rows that add up to all segments; what names concepts is what these earn. */
function namesOfTotals({ reading: { rows }, sums }: FootedTable, words: Words): string[] {
  return sums.flatMap(({ total, parts }) => {
    if (parts.length < 2 || !isAllSegments(words.fold(rows[total]?.label?.text ?? ''), words)) return [];
    const names = parts.map(({ row, weight }) => (weight > 0 ? rows[row]?.label?.text : undefined) ?? '');
    return names.some((name) => name === '' || lookUp(words, words.fold(name), [])) ? [] : names;
  });
}

/** A list of segments begins: "segments: A", "segments are A", "segments consist of A". */
const LIST =
  /\bsegments\s*(?:[:,–—]|--|\b(?:are|were|is|which\s+are|consist(?:s|ing)?\s+of|comprise[sd]?(?:\s+of)?|include[sd]?|namely|being)\b)[\s:,]*/gi;
/** "the Northern Retail segment": words in capitals before it. */
const CALLED =
  /\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Ii]n)\s+((?:[A-Z][\p{L}\d.&'’-]{0,30}\s+(?:(?:and|of|&)\s+)?){1,6})(?:reportable\s+|operating\s+|business\s+)?segment\b/gu;
/** A name of its own: its words begin with capitals. */
const PROPER = /^(?:[\p{Lu}\d][^\s]*(?:\s+|$)|(?:and|of|the|&)\s+)+$/u;
const GENERAL = /^(?:Company|Reportable|Operating|Business|Each|Other|Group)\b/;
/** In characters: longer than any list of names. */
const REACH = 400;
const LONGEST_NAME = 7;

/** Names of segments in a text, each once or several times; what is no name finds nothing in tables and does no harm. */
function namesIn(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(LIST)) {
    const from = match.index + match[0].length;
    found.push(...listedIn(text.slice(from, from + REACH)));
  }
  for (const [, name = ''] of text.matchAll(CALLED)) if (!GENERAL.test(name)) found.push(name.trim());
  return found;
}

/** The names of a list, as far as they are short. */
function listedIn(text: string): string[] {
  const sentence = text.split(/(?<=[\p{Ll})]{3})\.\s/u)[0] as string;
  const names: string[] = [];
  for (const item of sentence.split(/[,;–—]|\band\s+(?=\(|[^,;]*$)/)) {
    const name = item
      .replace(/^\s*(?:and\s+)?(?:\([ivx\d]{1,4}\)\s*)?(?:(?:the|our|its)\s+)?/i, '')
      .replace(/\s+segments?\s*$/i, '')
      .trim();
    if (name === '') continue;
    if (name.split(/\s+/).length > LONGEST_NAME) break;
    names.push(name);
    if (/\band\b/.test(name)) names.push(...name.split(/\s+and\s+/));
  }
  return names;
}
