import type { PeriodType } from '../taxonomy/authored.js';
import type { Words } from './words.js';

/**
 * Whether words speak of a balance or of what happened: by the stems of the lexicon, of which those that settle it
 * ("accrued", "payable") come before the words of movements, and these before the names of things that are balances.
 * Undefined where there are none of them.
 */
export function timeKindOf(
  words: Words,
  text: string,
): { readonly kind: PeriodType; readonly sure: boolean } | undefined {
  const folded = ` ${words.fold(text)}`;
  const { settling, movements, things } = words.lexicon.times;
  const has = (stems: readonly string[]) => stems.some((stem) => folded.includes(` ${stem}`));
  if (has(settling)) return { kind: 'instant', sure: true };
  if (has(movements)) return { kind: 'duration', sure: true };
  return has(things) ? { kind: 'instant', sure: false } : undefined;
}
