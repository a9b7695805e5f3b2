import type { PeriodType } from '../taxonomy/authored.js';
import { findSpokenWords, type PeriodWords } from '../value/period-words.js';
import { hasStem } from './stems.js';
import type { Words } from './words.js';

/** Whether words of time are those of movements (they tell a length) or of balances (a day, and no length); undefined where they are of both or tell a year alone. */
export function typeOfTime(words: PeriodWords | undefined): PeriodType | undefined {
  if (!words) return undefined;
  if (words.months !== undefined) return words.instant ? undefined : 'duration';
  const day = words.dates.some((d) => d.date !== undefined);
  return words.instant || day ? 'instant' : undefined;
}

/** The same of a sentence, where a day counts only as the day "as of" which it speaks. */
export function typeOfSentence(text: string): PeriodType | undefined {
  const words = findSpokenWords(text);
  return words && (words.instant || words.months !== undefined) ? typeOfTime(words) : undefined;
}

/** What a text's words make of it, and whether they leave no doubt. */
export interface TimeKind {
  readonly kind: PeriodType;
  readonly sure: boolean;
}

/** What stands before these words is what a label speaks of: "cash paid | for", "right-of-use assets obtained | in". */
const BEHIND =
  /\s(?:of|for|in|on|from|to|with|by|at|under|related|relating|included|excluding|including|due|held|that|which)\s/i;

/**
 * Whether words speak of a balance or of what happened: by the stems of the lexicon, first those of what the text speaks of,
 * before its "of" or "for", then those of all of it. Undefined where there are none.
 */
export function timeKindOf(words: Words, text: string): TimeKind | undefined {
  const at = text.search(BEHIND);
  return (at > 0 ? kindIn(words, text.slice(0, at)) : undefined) ?? kindIn(words, text);
}

/** Events ("paid") come before words that settle a balance ("payable"), these before movements, and these before things. */
function kindIn(words: Words, text: string): TimeKind | undefined {
  const folded = words.fold(text);
  const { events, settling, movements, things } = words.lexicon.times;
  if (hasStem(folded, events)) return { kind: 'duration', sure: true };
  if (hasStem(folded, settling)) return { kind: 'instant', sure: true };
  if (hasStem(folded, movements)) return { kind: 'duration', sure: true };
  return hasStem(folded, things) ? { kind: 'instant', sure: false } : undefined;
}
