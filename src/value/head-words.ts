import { findCurrencyWord } from './currency.js';
import { isPeriodPhrase } from './period-words.js';
import { remembered } from './remembered.js';
import { isScalePhrase } from './scale.js';

export type HeadKind = 'name' | 'total' | 'period' | 'currency' | 'scale' | 'note';

const NOTE = /^\(?\s*(?:see\s+)?notes?\s+\d{1,2}(?:\s*\([a-z]\))?\s*\)?$/i;
const TOTAL =
  /^(?:(?:grand\s+)?totals?|consolidated(?:\s+totals?)?|group(?:\s+total)?|total\s+(?:consolidated|group|company|segments?|reportable\s+segments?))$/i;

/** What a heading phrase is, by its words alone: a time, a currency, a scale, a cross-reference, a total, or a name. */
export const classifyHead = remembered((text): HeadKind => {
  if (NOTE.test(text)) return 'note';
  if (findCurrencyWord(text) !== undefined) return 'currency';
  if (isScalePhrase(text)) return 'scale';
  if (isPeriodPhrase(text)) return 'period';
  return TOTAL.test(text.replace(/[:*]$/, '')) ? 'total' : 'name';
}, 1000);
