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

/** A name before the scale of its column: "Principal Amount (in millions)". */
const NAMED_SCALE =
  /^(?!(?:us|u\.s\.|canadian|all|dollars?|amounts?|tabular|figures?)\b)[a-z][a-z\s-]{3,40}\((?:\$ )?in\s/i;

/** What a heading phrase is, by its words alone: a time, a currency, a scale, a cross-reference, a total, or a name. */
export const classifyHead = remembered((text): HeadKind => {
  if (NOTE.test(text)) return 'note';
  if (findCurrencyWord(text) !== undefined) return 'currency';
  if (isScalePhrase(text) && !NAMED_SCALE.test(text)) return 'scale';
  if (isPeriodPhrase(text) || isPeriodPhrase(text.replace(MARK, ''))) return 'period';
  return TOTAL.test(text.replace(/[:*]$/, '')) ? 'total' : 'name';
}, 1000);

const OPENING =
  /^(?:accumulated|aggregate|average|cost|estimated|fair|gross|net|number|other|quoted|significant|total|unobservable|unrealized|weighted)\b/i;
const REST =
  /^(?:adjustments?|america|amorti[sz]ation|amounts?|assets?|balances?|basis|carrying|contractual|costs?|date|depreciation|east|expenses?|exercise|fair|fees?|gains?|grant|impairments?|income|inputs?|interest|intrinsic|kingdom|levels?|liabilit(?:y|ies)|li(?:fe|ves)|loss(?:es)?|markets?|observable|outstanding|payments?|prices?|rates?|remaining|shares?|states|terms?|units?|unrealized|useful|values?|years?)\b/i;

/** Whether a line is worded like the first of a heading that goes on below: "Gross", "Weighted-". */
export function isHeadOpening(line: string): boolean {
  return OPENING.test(line);
}

const OPEN =
  /\b(?:weighted(?:[-\s]average)?|accumulated|aggregate|estimated|quoted|significant|(?:un)?observable|unrealized|number|remaining|contractual|unpaid|deferred|acquired|amorti[sz]ed|expected|north|south|latin|united|middle)$/i;

/** Whether a line ends in a word that no heading ends in: "Weighted-Average", "Gross Unrealized". */
export function leavesOpen(line: string): boolean {
  return OPEN.test(line);
}

/** Whether a line is worded like the rest of a heading that began above: "Amount", "Carrying Value", "(Level 1)". */
export function isHeadRest(line: string): boolean {
  return REST.test(line);
}

/** Whether a heading speaks of the labels below it: "Asset", "Issue date", "Fiscal year". */
export function isStubHead(words: string): boolean {
  return /^(?:assets?|category|currency|description|(?:fiscal\s+)?years?|(?:issue|issuance|maturity|grant|expiration)\s+dates?|issued?|instruments?|names?|segments?|type|classification)\b|\btype$/i.test(
    words,
  );
}

const MONTH_YEAR = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?[-\s'’]{1,2}\d{2,4}$/i;

/** Whether a cell heads one of several columns of times: "FY 2025", "2027", "Thereafter", "Total". */
export function isTimeHead(text: string): boolean {
  return isTimeCell(text) || /^(?:(?:FY|fiscal)\s?'?\d{2,4}|(?:and\s+)?thereafter|total)$/i.test(text);
}

/** Whether a cell says nothing but a time or two: "2034 - 2044", "April 15, 2030", "Apr-25 to Mar-27". */
export function isTimeCell(text: string): boolean {
  return (
    isPeriodPhrase(text) || (text.length <= 40 && text.split(/\s(?:-|–|to)\s/).every((end) => MONTH_YEAR.test(end)))
  );
}
