import type { Amount } from '../document/datapoint.js';
import type { CountWords } from '../taxonomy/lexicon.js';
import type { Concept } from '../taxonomy/taxonomy.js';
import type { Words } from './words.js';

export type ProseUnit = 'currency' | 'count' | 'percent' | 'price';

/** What an amount is of. */
export interface Kind {
  /** A `price` is money for one share, option or warrant. */
  readonly unit: ProseUnit;
  /** Known by the counted noun alone. */
  readonly concept: Concept | undefined;
  /** What the lexicon knows of its noun. */
  readonly count: CountWords | undefined;
}

/** Further prices told with one: "$5.85 and $13.00 per share". */
const FURTHER = String.raw`(?:\s{0,2}(?:,|and|to|or|-|–|,\s{0,2}and)\s{0,2}[A-Z]{0,3}[$€£]?\d{1,6}\.\d{1,4}){0,3}`;
const PER_SHARE = new RegExp(
  String.raw`^${FURTHER}\s{0,3}per\s+(?:(?:basic|diluted|common|ordinary|preferred|depositary|stock)\s+)*(?:shares?|RSUs?|PSUs?|options?|warrants?|ADSs?|units?)\b`,
  'i',
);
const PRICE = new RegExp(
  String.raw`(?:\b(?:exercise|conversion|strike|share|stock|per[- ]share|cap)\s+prices?\s+(?:(?:is|was|were|of|set|at|equal|to|initially|approximately|the)\s+)*|\bper\s+share\s+(?:(?:of|by|was|at|approximately)\s+)*)(?:[A-Z]{0,3}[$€£]?\d{1,6}\.\d{1,4}${FURTHER}\s{0,2}(?:,|and|to|or|-|–|,\s{0,2}and)\s{0,2})?$`,
  'i',
);
/** Words behind a number that end what it may count. */
const ENDING = /\b(?:of|and|or|to|for|in|from|at|with|under|as|that|which|were|was|are|is|have|had)\b/i;

/** What is no noun that could be counted: a measure of time. */
const MEASURE = /^(?:years?|months?|weeks?|days?|quarters?|hours?|minutes?|times|x)\b/i;
/** "The number of shares purchased was 794,282": the noun stands before. */
const NUMBER_OF = /\b(?:number|aggregate|total)\s+of\s+([a-z][a-z-]*(?:\s+[a-z][a-z-]*){0,2})\b[^.;$%]{0,120}$/i;

/** Undefined for a number without a noun, and for words ("two", "no") whose noun the lexicon does not have. */
export function kindOf(amount: Amount, words: Words, text: string): Kind | undefined {
  if (amount.currency) {
    const unit = isPrice(amount, text) ? 'price' : 'currency';
    return { unit, concept: undefined, count: undefined };
  }
  if (amount.percent) return { unit: 'percent', concept: undefined, count: undefined };
  const noun = nounOf(amount, text);
  if (noun === '' || MEASURE.test(noun)) return undefined;
  const none = isNone(amount);
  const counts = words.counts.filter((c) => (none ? c.words.money || c.words.unit === 'shares' : !c.words.money));
  const count = findCount(counts, words.fold(noun)) ?? findCount(counts, words.fold(amount.noun?.text ?? ''));
  if (count?.money) return { unit: 'currency', concept: undefined, count: undefined };
  if (!count && !mayCount(amount)) return undefined;
  return { unit: 'count', concept: count?.concept ? words.byLocal.get(count.concept) : undefined, count };
}

/** "no", "nil": a zero in words. */
export function isNone({ written }: Amount): boolean {
  return written.form === 'fixed-zero';
}

function isPrice({ span, power }: Amount, text: string): boolean {
  if (power > 0) return false;
  return (
    PER_SHARE.test(text.slice(span.end, span.end + 60)) ||
    PRICE.test(text.slice(Math.max(0, span.start - 60), span.start))
  );
}

/** Whether a number is large enough to be a quantity whatever it counts: by thousands, in digits. */
function mayCount({ written, power }: Amount): boolean {
  return written.form === 'num-dot-decimal' && (power > 0 || written.digits.replace(/\.\d*$/, '').length >= 4);
}

/** The words behind an amount that may say what it counts; those before it where there are none. */
export function nounOf({ noun, sentence, span }: Amount, text: string): string {
  const said = noun?.text ?? '';
  const end = said.search(ENDING);
  const behind = end < 0 ? said : said.slice(0, end).trim();
  if (behind !== '') return behind;
  const before = text.slice(Math.max(sentence.spans[0]?.start ?? 0, span.start - 200), span.start);
  return NUMBER_OF.exec(before)?.[1] ?? '';
}

/** The longest noun of the lexicon in a folded phrase, qualified or not. */
function findCount(counts: Words['counts'], phrase: string): CountWords | undefined {
  return counts.find((c) => ` ${phrase} `.includes(` ${c.noun} `))?.words;
}

/** Amounts unlike in this stand in no series; undefined where an amount is like any. */
export function likeness(amount: Amount, text: string): string | undefined {
  if (isNone(amount)) return undefined;
  if (amount.currency) return `${amount.currency.code}${isPrice(amount, text) ? ' each' : ''}`;
  return amount.percent ? '%' : amount.written.form;
}
