import type { Amount } from '../document/datapoint.js';
import type { Fold } from '../taxonomy/fold.js';
import { likeness } from './prose-kind.js';
import { type Stands, standsIn } from './sentence-words.js';

/** The amounts of one sentence, and how they stand to each other. */
export interface SentenceAmounts {
  /** The how-manieth of those like it an amount is, from 0, and how many they are. */
  alike(amount: Amount): { readonly rank: number; readonly count: number };
  /** The next amount but for those in parentheses: they speak of the one before. */
  nextOf(amount: Amount): Amount | undefined;
  /** The sentence says "respectively". */
  readonly respectively: boolean;
  readonly stands: Stands;
}

/** What of the amounts of each sentence is worked out once, by where the sentence begins. */
export function sentencesOf(
  amounts: readonly Amount[],
  text: string,
  fold: Fold,
): ReadonlyMap<number, SentenceAmounts> {
  const found = new Map<number, Amount[]>();
  for (const amount of amounts) {
    const start = amount.sentence.spans[0]?.start ?? amount.span.start;
    const known = found.get(start);
    if (known) known.push(amount);
    else found.set(start, [amount]);
  }
  return new Map([...found].map(([start, own]) => [start, sentenceOf(own, text, fold)]));
}

function sentenceOf(amounts: readonly Amount[], text: string, fold: Fold): SentenceAmounts {
  const counts = new Map<string | undefined, number>();
  const ranks = new Map<Amount, number>();
  const kinds = new Map(amounts.map((amount) => [amount, likeness(amount, text)]));
  for (const [amount, kind] of kinds) {
    const rank = counts.get(kind) ?? 0;
    ranks.set(amount, rank);
    counts.set(kind, rank + 1);
  }
  const next = new Map<Amount, Amount | undefined>();
  let following: Amount | undefined;
  for (const amount of [...amounts].reverse()) {
    next.set(amount, following);
    if (text[amount.span.start - 1] !== '(') following = amount;
  }
  let stands: Stands | undefined;
  return {
    alike: (amount) => ({ rank: ranks.get(amount) ?? 0, count: counts.get(kinds.get(amount)) ?? 0 }),
    nextOf: (amount) => next.get(amount),
    respectively: /\brespectively\b/i.test(amounts[0]?.sentence.text ?? ''),
    stands: (cue, from, to) => {
      stands ??= standsIn(amounts, text, fold);
      return stands(cue, from, to);
    },
  };
}
