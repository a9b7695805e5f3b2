import { SMALL_NUMBERS } from '../value/number-words.js';

const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const DASH = String.raw`[-\u058a\u05be\u2010-\u2015\ufe58\ufe63\uff0d]`;
const TOKEN = new RegExp(String.raw`([A-Za-z]+|[0-9]+)(\s*,\s*|\s+|${DASH}|$)`, 'y');
const SPACE = /^\s+$/;
const SPACE_OR_DASH = new RegExp(String.raw`^(?:\s+|${DASH})$`);
const SPACE_OR_COMMA = /^\s*,\s*$|^\s+$/;
const COMMA_AND_SPACE_OR_DASH = new RegExp(String.raw`^,?(?:\s+|${DASH})$`);

/** A word, or a number in digits, and what stands between it and the next. */
interface Word {
  readonly text: string;
  readonly mark: string;
}

/** What was read, and the word behind it. */
interface Read<Value> {
  readonly value: Value;
  readonly at: number;
}

/** Undefined where something else than words stands in the text, or nothing. */
function findWords(text: string): readonly Word[] | undefined {
  const words: Word[] = [];
  TOKEN.lastIndex = 0;
  for (let end = 0; end < text.length; end = TOKEN.lastIndex) {
    const match = TOKEN.exec(text);
    if (match === null) return undefined;
    words.push({ text: match[1] as string, mark: match[2] as string });
  }
  return words.at(-1)?.mark === '' ? words : undefined;
}

/** Whether the word is this one; its first letter may be a capital. */
function is(word: Word | undefined, ...names: string[]): boolean {
  return word !== undefined && names.includes(uncapital(word.text));
}

function uncapital(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Words for numbers; `mark` is what may stand between "two" and "hundred", and behind "hundred". */
function makeReader(words: readonly Word[], mark: RegExp) {
  const follows = (at: number, form: RegExp) => at < words.length && form.test((words[at - 1] as Word).mark);

  const upTo19 = (at: number): Read<number> | undefined => {
    const value = SMALL_NUMBERS.indexOf(uncapital(words[at]?.text ?? ''));
    return value > 0 ? { value, at: at + 1 } : undefined;
  };

  const upTo99 = (at: number): Read<number> | undefined => {
    const tens = (TENS.indexOf(uncapital(words[at]?.text ?? '')) + 2) * 10;
    if (tens < 20) return upTo19(at);
    const ones = follows(at + 1, SPACE_OR_DASH) ? upTo19(at + 1) : undefined;
    return ones !== undefined && ones.value < 10
      ? { value: tens + ones.value, at: ones.at }
      : { value: tens, at: at + 1 };
  };

  const hundreds = (at: number): Read<number> | undefined => {
    const count = upTo19(at);
    if (count === undefined || !follows(count.at, mark) || !is(words[count.at], 'hundred')) return upTo99(at);
    const [value, behind] = [count.value * 100, count.at + 1];
    const rest = follows(behind, mark) ? upTo99(skipAnd(behind)) : undefined;
    return rest === undefined ? { value, at: behind } : { value: value + rest.value, at: rest.at };
  };

  const skipAnd = (at: number): number => (words[at]?.text === 'and' && follows(at + 1, SPACE) ? at + 1 : at);

  return { follows, upTo99, hundreds, skipAnd };
}

const GROUPS: readonly (readonly [string, bigint])[] = [
  ['quintillion', 10n ** 18n],
  ['quadrillion', 10n ** 15n],
  ['trillion', 10n ** 12n],
  ['billion', 10n ** 9n],
  ['million', 10n ** 6n],
];

/** `ixt-sec:numwordsen`: "eighteen million three hundred thousand and fifty-one", "none". */
export function numberOfWords(text: string): string | undefined {
  const words = findWords(text);
  if (words === undefined) return undefined;
  if (words.length === 1 && is(words[0], 'zero', 'no', 'none', 'nil')) return '0';
  const { follows, upTo99, hundreds, skipAnd } = makeReader(words, SPACE);
  let [total, at] = [0n, 0];
  const group = (name: string, power: bigint): boolean => {
    const count = hundreds(at);
    if (count === undefined || !follows(count.at, SPACE) || !is(words[count.at], name)) return false;
    total += BigInt(count.value) * power;
    at = count.at + 1;
    return true;
  };
  for (const [name, power] of GROUPS) {
    if (group(name, power) && at < words.length && !follows(at, SPACE_OR_COMMA)) return undefined;
  }
  const thousands = group('thousand', 1000n);
  if (thousands && at < words.length && !follows(at, SPACE_OR_COMMA)) return undefined;
  const behind = thousands ? skipAnd(at) : at;
  const rest = behind > at ? upTo99(behind) : hundreds(at);
  if (rest !== undefined) [total, at] = [total + BigInt(rest.value), rest.at];
  return at === words.length ? String(total) : undefined;
}

const TIMES: readonly (readonly [string, string])[] = [
  ['year', 'Y'],
  ['month', 'M'],
  ['day', 'D'],
];

/** `ixt-sec:durwordsen`: "twelve years, six months and four days", "no days". */
export function durationOfWords(text: string): string | undefined {
  const words = findWords(text);
  if (words === undefined) return undefined;
  const { follows, hundreds, skipAnd } = makeReader(words, SPACE_OR_DASH);
  const amount = (at: number): Read<string> | undefined => {
    if (is(words[at], 'zero', 'no')) return { value: '0', at: at + 1 };
    if (/^[0-9]{1,4}$/.test(words[at]?.text ?? '')) return { value: words[at]?.text as string, at: at + 1 };
    const count = hundreds(at);
    return count && { value: String(count.value), at: count.at };
  };
  let [told, at] = ['', 0];
  for (const [name, letter] of TIMES) {
    const count = amount(at);
    if (count === undefined || !follows(count.at, SPACE_OR_DASH) || !is(words[count.at], name, `${name}s`)) continue;
    at = count.at + 1;
    if (Number(count.value) > 0) told += `${count.value}${letter}`;
    if (at === words.length) return told === '' ? 'P0D' : `P${told}`;
    if (!follows(at, COMMA_AND_SPACE_OR_DASH)) return undefined;
    at = skipAnd(at);
  }
  return undefined;
}
