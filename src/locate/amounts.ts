import type { Amount } from '../document/datapoint.js';
import type { Block, Table } from '../document/document.js';
import { coverage } from '../source/coverage.js';
import { type Phrase, phraseOf } from '../source/phrase.js';
import { type Span, trim } from '../source/source.js';
import { CURRENCY_FORMS, currencyOfForm, quotePattern } from '../value/currency.js';
import { findNumberWord, isFigureCell, writtenNumber } from '../value/number.js';
import { findQuietNumbers } from '../value/quiet.js';
import { findScaleWord } from '../value/scale.js';
import type { Written } from '../value/written.js';

const CURRENCY = CURRENCY_FORMS.map(quotePattern).join('|');
const AMOUNT = new RegExp(
  String.raw`(?:(?<before>${CURRENCY})\s{0,3})?(?<![\w.,:/]|[A-Za-z]-)(?<open>\()?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?<close>\))?(?:\s{1,3}(?<scale>thousand|million|billion|trillion)\b)?(?:\s{0,3}(?<percent>%|percent\b|(?<points>basis\s{1,3}points?\b|bps\b)))?(?:\s{1,3}(?<after>${CURRENCY})(?![\w]))?`,
  'gd',
);
const WORD = /\b(?<word>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/dgi;
/** "no borrowings", "did not recognize any impairment", "nil": nothing of what is named behind. */
const NONE = /\b(?<none>no|nil|zero|not(?=\s{1,3}[a-z]{2,15}\s{1,3}any\s))(?![\w-])/dgi;
const NONE_OF = /^\s{1,3}(?:[a-z]{2,15}\s{1,3}any\s{1,3})?((?:[A-Za-z][A-Za-z’'-]*\s{1,3}){0,4}[A-Za-z][A-Za-z’'-]*)/d;
const NOUN = /^\s{1,3}((?:[A-Za-z][A-Za-z’'-]*\s{1,3}){0,2}[A-Za-z][A-Za-z’'-]*)/d;
const TIME =
  /^\s*(?:-?\s+(?:and|or|to)\s+[a-z]+[-\s]+)?(?:[a-z]+\s+)?(?:years?|months?|days?|weeks?|quarters?|hours?|times)\b/i;

/**
 * The amounts in running words of a block, in order. Numbers that are no quantities (dates, "Note 3") are passed over. Of the
 * words of a table only rates and money count: "4.25% notes due 2029".
 */
export function findAmounts(text: string, block: Block, index: number): Amount[] {
  if (block.kind === 'heading') return [];
  if (block.kind === 'table') return amountsIn(text, wordedCells(block), index).filter((amount) => !isPlain(amount));
  const [first] = block.phrase.spans;
  const last = block.phrase.spans.at(-1);
  if (!first || !last) return [];
  return amountsIn(text, sentences(text, { start: first.start, end: last.end }), index);
}

function amountsIn(text: string, sentences: readonly Span[], index: number): Amount[] {
  const amounts: Amount[] = [];
  for (const sentence of sentences) {
    const words = text.slice(sentence.start, sentence.end);
    const phrase = phraseOf(text, [sentence]);
    const isQuiet = coverage(findQuietNumbers(words));
    const found = [AMOUNT, WORD, NONE].flatMap((pattern) => [...words.matchAll(pattern)]);
    found.sort((a, b) => a.index - b.index);
    for (const match of found) {
      const amount = makeAmount(text, sentence, phrase, match, index, amounts.length);
      const place = { start: amount.digits.start - sentence.start, end: amount.digits.end - sentence.start };
      if (isPlain(amount) && isQuiet(place)) continue;
      if (
        amount.written.form === 'numwordsen' &&
        (TIME.test(text.slice(amount.span.end, sentence.end)) || !amount.noun)
      )
        continue;
      amounts.push(amount);
    }
  }
  return amounts;
}

function isPlain({ currency, power, percent }: Amount): boolean {
  return currency === undefined && power === 0 && !percent;
}

/** The cells of a table that are no figures and hold a digit. */
function wordedCells(table: Table): Span[] {
  return table.rows
    .flatMap((row) => row.cells)
    .filter((cell) => /\d/.test(cell.text) && !isFigureCell(cell.text))
    .map((cell) => cell.span);
}

function makeAmount(
  text: string,
  sentence: Span,
  phrase: Phrase,
  match: RegExpExecArray,
  block: number,
  index: number,
): Amount {
  const groups = match.groups as Record<string, string | undefined>;
  const places = match.indices?.groups as Record<string, [number, number] | undefined>;
  const at = (name: string): Span | undefined => {
    const place = places[name];
    return place && { start: sentence.start + place[0], end: sentence.start + place[1] };
  };
  const word = groups.none ? NOTHING : groups.word ? findNumberWord(groups.word) : undefined;
  const digits = (at('digits') ?? at('word') ?? at('none')) as Span;
  const { before, after } = groups;
  const vague = before === '$' || before === '¥';
  const form = vague ? (after ?? before) : (before ?? after);
  const code = form === undefined ? undefined : currencyOfForm(form);
  const span = trim(text, { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length });
  const noun = (groups.none ? NONE_OF : NOUN).exec(text.slice(span.end, Math.min(sentence.end, span.end + 80)));
  const nounPlace = noun?.indices?.[1];
  return {
    id: `p${block}.a${index}`,
    block,
    sentence: phrase,
    span,
    digits,
    written: word ?? writtenNumber(groups.digits as string, Boolean(groups.open && groups.close)),
    power: groups.points ? BASIS_POINTS : groups.scale ? (findScaleWord(groups.scale) ?? 0) : 0,
    currency: code ? { code, span: at(form === before ? 'before' : 'after') as Span } : undefined,
    percent: groups.percent !== undefined,
    noun:
      code || groups.percent || !nounPlace
        ? undefined
        : phraseOf(text, [{ start: span.end + nounPlace[0], end: span.end + nounPlace[1] }]),
  };
}

/** A hundred of them are one per cent. */
const BASIS_POINTS = -2;
const NOTHING: Written = { form: 'fixed-zero', digits: '0', negative: false, fraction: 0 };

/** Sentences of a stretch: a full stop, then a space and a capital; not behind "U.S.", "No.", "Inc.". */
function sentences(text: string, span: Span): Span[] {
  const words = text.slice(span.start, span.end);
  const found: Span[] = [];
  let start = 0;
  for (const match of words.matchAll(/[.!?]["”)]?\s+(?=["“(]?[A-Z])/g)) {
    const before = words.slice(Math.max(0, match.index - 6), match.index);
    if (/(?:\b[A-Z]|\bNo|\bInc|\bLtd|\bCo|\bCorp|\bvs|\bapprox)$/.test(before)) continue;
    const end = match.index + match[0].length;
    found.push({ start: span.start + start, end: span.start + end });
    start = end;
  }
  found.push({ start: span.start + start, end: span.end });
  return found
    .flatMap((s) => cutLong(text, s))
    .map((s) => trim(text, s))
    .filter((s) => s.end > s.start);
}

/** Longer sentences are lists: they are cut, so that looking around each amount in them stays cheap. */
const LONGEST = 2000;
/** Where to cut, the best first: between words, before a currency or a name, at any space. Never inside an amount if it can be helped. */
const CUTS = [/^[\s\S]*[a-z,;](?=\s[a-z])/, /^[\s\S]*\s(?=[A-Z$€£¥(])/, /^[\s\S]*\s/];

function cutLong(text: string, span: Span): Span[] {
  const cut: Span[] = [];
  let { start } = span;
  while (span.end - start > LONGEST) {
    const window = text.slice(start, start + LONGEST);
    const length = CUTS.map((pattern) => pattern.exec(window)?.[0].length ?? 0).find((l) => l > 0) ?? LONGEST;
    cut.push({ start, end: start + length });
    start += length;
  }
  return [...cut, { start, end: span.end }];
}
