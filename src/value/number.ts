import { SMALL_NUMBERS } from './number-words.js';
import { remembered } from './remembered.js';
import type { Written } from './written.js';

/** Digits in groups of three (by commas or narrow spaces, where one may have been lost), of two as in India, or plain, with an optional fraction. */
const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:,\d{6}|,\d{3}){1,6}(?:\.\d+)?|\d{1,2}(?:,\d{2}){1,6},\d{3}(?:\.\d+)?|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
const CURRENCY = String.raw`(?:[A-Z]{1,3}\$|RMB|[$€£¥₩₹])`;
const CELL = new RegExp(
  String.raw`^(?:${CURRENCY}\s*)?(\()?\s*(?:${CURRENCY}\s*)?([-−–—]\s*)?(?:${CURRENCY}\s*)?(${DIGITS})\s*(%)?\s*(\))?\s*(%)?$`,
);
const DASH = new RegExp(String.raw`^(?:${CURRENCY}\s*)?\(?\s*([-−–—]{1,3})\s*\)?\s*%?$`);

/** A figure that fills a cell: the number, and where in the cell its digits stand. */
export interface CellNumber {
  readonly written: Written;
  readonly digits: { readonly start: number; readonly end: number };
  readonly percent: boolean;
  /** Opened by "(" and not closed: the rest stands in the next cell. */
  readonly open: boolean;
}

/**
 * Reads a cell that holds one figure and nothing else, with its currency sign, parentheses and percent sign; undefined
 * for anything else. A dash is a zero in the form `fixed-zero`.
 */
export function findCellNumber(text: string): CellNumber | undefined {
  return text.length > 60 ? undefined : cellNumberOf(text);
}

const cellNumberOf = remembered((text): CellNumber | undefined => {
  const dash = DASH.exec(text);
  if (dash) {
    const written: Written = { form: 'fixed-zero', digits: '0', negative: false, fraction: 0 };
    return { written, digits: placeOf(text, dash[1] as string), percent: text.includes('%'), open: false };
  }
  const match = CELL.exec(text);
  if (!match) return undefined;
  const [, opening, minus, digits, percent, closing, after] = match;
  if (!opening && closing) return undefined;
  return {
    written: writtenNumber(digits as string, Boolean(opening || minus)),
    digits: placeOf(text, digits as string),
    percent: Boolean(percent || after),
    open: Boolean(opening) && !closing,
  };
}, 2000);

const END = String.raw`${CURRENCY}?\s?(?:${DIGITS})\s?%?`;
const RANGE = new RegExp(String.raw`^(${END})\s*(?:[-–—]|to)\s*(${END})$`);

/** The two ends of a range, each with its place in the cell. */
export interface CellRange {
  readonly lower: CellNumber;
  readonly upper: CellNumber;
}

/** Reads a cell that holds a range of rates or of money and nothing else: "3.6% - 4.1%", "0.0–11.3%", "$10 to $12". */
export function findCellRange(text: string): CellRange | undefined {
  const match = text.length > 60 || !/[%$€£¥]/.test(text) ? undefined : RANGE.exec(text);
  const lower = match && findCellNumber(match[1] as string);
  const upper = match && findCellNumber(match[2] as string);
  if (!lower || !upper) return undefined;
  const start = text.length - (match[2] as string).length;
  const percent = lower.percent || upper.percent;
  const { digits } = upper;
  return {
    lower: { ...lower, percent },
    upper: { ...upper, percent, digits: { start: digits.start + start, end: digits.end + start } },
  };
}

/** Whether a cell holds a figure, or a range of figures, and nothing else. */
export function isFigureCell(text: string): boolean {
  return findCellNumber(text) !== undefined || findCellRange(text) !== undefined;
}

/** Whether a cell holds a length of time and nothing else: "5.3 years". */
export function isDurationCell(text: string): boolean {
  return text.length <= 20 && /^\d{1,4}(?:\.\d{1,2})?\s(?:years?|months?|days?)$/i.test(text);
}

/** Nothing like them stands behind the digits (the dash) of a cell. */
function placeOf(text: string, digits: string): { start: number; end: number } {
  const start = text.lastIndexOf(digits);
  return { start, end: start + digits.length };
}

/** The record of digits as printed ("1,234.50") with the sign around them. */
export function writtenNumber(printed: string, negative: boolean): Written {
  const plain = printed.replace(/[,\u00a0\u2009\u202f]/g, '');
  const point = plain.indexOf('.');
  return {
    form: 'num-dot-decimal',
    digits: plain.startsWith('.') ? `0${plain}` : plain,
    negative,
    fraction: point < 0 ? 0 : plain.length - point - 1,
  };
}

/** A number somewhere in running words. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Every run of digits of a text as a number token, left to right: the census counts these. */
export function findNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(/\d[\d,]*(?:\.\d+)?/g)) {
    const token = match[0].replace(/,+$/, '');
    found.push({ start: match.index, end: match.index + token.length, text: token });
  }
  return found;
}

/** The number that an English word names, up to twelve; undefined for other words. */
export function findNumberWord(word: string): Written | undefined {
  const value = SMALL_NUMBERS.indexOf(word.toLowerCase());
  return value < 0 || value > 12
    ? undefined
    : { form: 'numwordsen', digits: String(value), negative: false, fraction: 0 };
}
