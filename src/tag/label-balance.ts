import type { Balance } from '../taxonomy/authored.js';
import { firstKind, hasStem } from './stems.js';
import type { Words } from './words.js';

/** A label that names both ways: the balance that its concept has by custom, and the one that a figure without parentheses has. */
export interface TwoWay {
  readonly balance: Balance;
  readonly printed: Balance;
}

/**
 * Debit or credit from the words of a label: of "(gain) loss" what the pair's concept is by custom, else what the first stem
 * in it tells.
 */
export function balanceOf(words: Words, label: string): Balance | undefined {
  return pairIn(words, label)?.balance ?? balanceByStem(words, label);
}

/** What the first stem of a label that is a debit or a credit tells. */
export function balanceByStem({ fold, lexicon }: Words, label: string): Balance | undefined {
  const { debit, credit } = lexicon.kinds;
  return firstKind(fold(label), { debit, credit });
}

export function otherBalance(balance: Balance): Balance {
  return balance === 'debit' ? 'credit' : 'debit';
}

/**
 * "Loss (gain) on …", "Benefit (provision) for income taxes": words in parentheses against words outside of them. Undefined for
 * a label that has no such pair.
 */
export function pairIn(words: Words, label: string): TwoWay | undefined {
  const gross = label.replace(/\bnet of\b.*$/i, '');
  const inside = [...gross.matchAll(/\(([^()]{2,80})\)/g)].map((m) => m[1]).join(' ');
  if (inside === '') return undefined;
  const within = words.fold(inside);
  const outside = words.fold(gross.replace(/\([^()]{2,80}\)/g, ' '));
  for (const { balance, own, against } of words.lexicon.kinds.pairs) {
    if (hasStem(outside, own) && hasStem(within, against)) return { balance, printed: balance };
    if (hasStem(outside, against) && hasStem(within, own)) return { balance, printed: otherBalance(balance) };
  }
  return undefined;
}
