import type { Lexicon } from './lexicon.js';

export type Fold = (phrase: string) => string;

/**
 * The folding under which phrases of notes and of the lexicon are compared: "Less: Allowance for credit losses(3)" and
 * "allowance for credit loss" are one. In go words as printed; out come lower-case singular words joined by one space,
 * without footnote marks and punctuation, without the lexicon's `drop` words (and `lead` words in front), each of its
 * `synonyms` replaced by the first of the group, the longest first. Linear in the phrase; the same for the same lexicon.
 * A phrase of nothing but dropped words folds to the empty string.
 */
export function makeFold(lexicon: Pick<Lexicon, 'drop' | 'lead' | 'synonyms'>): Fold {
  const drop = new Set(lexicon.drop);
  const lead = new Set(lexicon.lead);
  const kept = (phrase: string) =>
    wordsOf(phrase)
      .filter((word) => !drop.has(word))
      .map(singular);
  const synonyms = makeSynonyms(lexicon.synonyms.map((group) => group.map(kept)));
  return (phrase) => {
    const words = kept(phrase);
    const first = words.findIndex((word) => !lead.has(word));
    return replace(first > 0 ? words.slice(first) : words, synonyms).join(' ');
  };
}

/** Footnote marks in brackets; "401(k)" and "(loss)" are none, nor is "profit (loss)". */
const MARK = /(?<!\d)[([](?:\d{1,2}|[a-z]|[ivx]{1,4})[)\]]/g;

/** The words of a phrase in lower case. Superscript figures are marks; an apostrophe goes with its s. */
function wordsOf(phrase: string): string[] {
  return phrase
    .replace(/[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(MARK, ' ')
    .replace(/['\u2019](?:s(?![\p{L}\p{N}]))?/gu, '')
    .replace(/(?<![\p{L}\p{N}])(\p{L})\.(?=\p{L}(?:\.|(?![\p{L}\p{N}])))/gu, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** A plural as its singular. Crude on purpose: both sides of a comparison are folded alike. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

interface Synonym {
  readonly words: readonly string[];
  readonly head: readonly string[];
}

/** By first word, the longest first. */
function makeSynonyms(groups: readonly (readonly (readonly string[])[])[]): ReadonlyMap<string, readonly Synonym[]> {
  const byFirst = new Map<string, Synonym[]>();
  for (const [head = [], ...others] of groups) {
    for (const words of [head, ...others]) {
      const first = words[0];
      if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { words, head }]);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

function replace(words: readonly string[], synonyms: ReadonlyMap<string, readonly Synonym[]>): string[] {
  const out: string[] = [];
  for (let i = 0; i < words.length; ) {
    const found = synonyms.get(words[i]!)?.find((s) => s.words.every((word, j) => words[i + j] === word));
    out.push(...(found?.head ?? [words[i]!]));
    i += found?.words.length ?? 1;
  }
  return out;
}
