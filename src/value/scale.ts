import { isPeriodPhrase } from './period-words.js';

const POWERS: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  thousands: 3,
  million: 6,
  millions: 6,
  billion: 9,
  billions: 9,
  trillion: 12,
  trillions: 12,
};

/** The power of ten of a scale word behind an amount: "million" is 6; undefined for other words. */
export function findScaleWord(word: string): number | undefined {
  return POWERS[word.toLowerCase()];
}

const PHRASE =
  /\b(?:in|expressed in|amounts? in|stated in|presented in)\s+(?:[\w.’'$]+\s+){0,4}?(thousands|millions|billions)\b/di;
const ALONE = /^\(?(thousands|millions|billions)\s+of\s+(?:[\w.]+\s+){0,2}(?:dollars|euros?|pounds|yen)\b/di;
const ZEROS = /[’'](000)s?\b/d;

/** A scale that a caption or heading states. */
export interface StatedScale {
  readonly power: number;
  /** Where in the text the words stand. */
  readonly start: number;
  readonly end: number;
}

/** Finds "in thousands", "(amounts in U.S. dollars in millions, except per share)", "RMB'000", "(Millions of dollars)". */
export function findStatedScale(text: string): StatedScale | undefined {
  const zeros = ZEROS.exec(text);
  if (zeros) return { power: 3, start: zeros.index, end: zeros.index + zeros[0].length };
  const match = PHRASE.exec(text) ?? ALONE.exec(text);
  if (!match) return undefined;
  return {
    power: POWERS[(match[1] as string).toLowerCase()] as number,
    start: match.index,
    end: match.index + match[0].length,
  };
}

/** A heading without the scale in brackets behind it: "Options (in thousands)" are Options. */
export function withoutScale(text: string): string {
  const brackets = /\s*[([][^()[\]]{1,60}[)\]]\s*$/.exec(text);
  return brackets && brackets.index > 0 && isScalePhrase(brackets[0]) ? text.slice(0, brackets.index) : text;
}

/** Words before a scale that say nothing else. */
const BEFORE =
  /^(?:[\s([,]|\b(?:all|amounts?|and|are|currency|dollars?|except|expressed|figures|in|presented|shares?|stated|tabular|unaudited|u\.?s\.?)\b|[$€£¥]|RMB|[A-Z]{2}\$)*$/i;

/** Whether a text says nothing but its scale: "(in thousands)", "Year ended June 30 (in millions)", "(for the year ended June 30, in millions)"; not "Options (in thousands)". */
export function isScalePhrase(text: string): boolean {
  const scale = findStatedScale(text);
  if (scale === undefined || text.length > 80 || /[.:;]\s*\S/.test(text)) return false;
  const before = text.slice(0, scale.start);
  if (before.length <= 25 && (BEFORE.test(before) || isPeriodPhrase(before.replace(/[\s([,]+$/, '')))) return true;
  const inBrackets = /^\s*[([]/.test(text) && /^\s*[)\]]\s*$/.test(text.slice(scale.end));
  return inBrackets && isPeriodPhrase(before.replace(/^[\s([]+|[\s,]+$/g, ''));
}
