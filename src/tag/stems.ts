import { quotePattern } from '../value/currency.js';
import { remember } from '../value/remembered.js';

type Stems = readonly string[];

/** Lists are data of a lexicon, and every label is held against them: each is made a pattern once. */
const patterns = new WeakMap<Stems, RegExp>();

/** Finds the first of the stems in a folded text with a space before it, of two at one place the longer. */
function patternOf(stems: Stems): RegExp {
  return remember(patterns, stems, () => {
    const longestFirst = [...stems].sort((a, b) => b.length - a.length);
    return stems.length > 0 ? new RegExp(` (?:${longestFirst.map(quotePattern).join('|')})`) : NEVER;
  });
}

const NEVER = /(?!)/;

/**
 * Which of several lists of stems (openings of words, or of phrases) speaks first in a folded text: the stem that stands first
 * decides, of two at one place the longer. Undefined where no stem stands in the text.
 */
export function firstKind<Kind extends string>(text: string, lists: Readonly<Record<Kind, Stems>>): Kind | undefined {
  const spaced = ` ${text}`;
  let found: { kind: Kind; at: number; length: number } | undefined;
  for (const kind of Object.keys(lists) as Kind[]) {
    const match = patternOf(lists[kind]).exec(spaced);
    if (!match) continue;
    const at = match.index;
    const { length } = match[0];
    if (!found || at < found.at || (at === found.at && length > found.length)) found = { kind, at, length };
  }
  return found?.kind;
}

/** Whether a word of a folded text opens with one of these stems. */
export function hasStem(text: string, stems: Stems): boolean {
  return patternOf(stems).test(` ${text}`);
}
