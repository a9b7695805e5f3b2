import { findCurrencyWord } from './currency.js';
import { isPeriodPhrase } from './period-words.js';
import { remembered } from './remembered.js';
import { isScalePhrase } from './scale.js';

export type HeadKind = 'name' | 'total' | 'period' | 'currency' | 'scale' | 'note';

const NOTE = /^\(?\s*(?:see\s+)?notes?\s+\d{1,2}(?:\s*\([a-z]\))?\s*\)?$/i;
/** Of a footnote behind a time: "2025(a)". */
const MARK = /\s*(?:\([a-z]\)|\*{1,3})$/;
const TOTAL =
  /^(?:(?:grand\s+)?totals?|consolidated(?:\s+totals?)?|group(?:\s+total)?|total\s+(?:consolidated|group|company|segments?|reportable\s+segments?))$/i;

/** What a heading phrase is, by its words alone: a time, a currency, a scale, a cross-reference, a total, or a name. */
export const classifyHead = remembered((text): HeadKind => {
  if (NOTE.test(text)) return 'note';
  if (findCurrencyWord(text) !== undefined) return 'currency';
  if (isScalePhrase(text)) return 'scale';
  if (isPeriodPhrase(text) || isPeriodPhrase(text.replace(MARK, ''))) return 'period';
  return TOTAL.test(text.replace(/[:*]$/, '')) ? 'total' : 'name';
}, 1000);

const OPENING =
  /^(?:accumulated|aggregate|average|cost|estimated|fair|gross|net|number|other|quoted|significant|total|unobservable|unrealized|weighted)\b/i;
const REST =
  /^(?:adjustments?|amorti[sz]ation|amounts?|assets?|balances?|basis|carrying|contractual|costs?|date|depreciation|expenses?|exercise|fair|fees?|gains?|grant|impairments?|income|inputs?|interest|intrinsic|kingdom|levels?|liabilit(?:y|ies)|li(?:fe|ves)|loss(?:es)?|markets?|observable|outstanding|payments?|prices?|rates?|remaining|shares?|states|terms?|units?|unrealized|useful|values?|years?)\b/i;

/** Whether a line is worded like the first of a heading that goes on below: "Gross", "Weighted-". */
export function isHeadOpening(line: string): boolean {
  return OPENING.test(line);
}

/** Whether a line is worded like the rest of a heading that began above: "Amount", "Carrying Value", "(Level 1)". */
export function isHeadRest(line: string): boolean {
  return REST.test(line);
}

/** Whether a heading speaks of the labels below it: "Asset", "Issue date", "Fiscal year". */
export function isStubHead(words: string): boolean {
  return /^(?:assets?|category|currency|description|(?:fiscal\s+)?years?|issue\s+date|issued?|instruments?|names?|segments?|type|classification)\b/i.test(
    words,
  );
}
