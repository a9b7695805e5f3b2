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

const PER_SHARE =
  /^\s{0,3}per\s+(?:(?:basic|diluted|common|ordinary|preferred|depositary|stock)\s+)*(?:shares?|RSUs?|PSUs?|options?|warrants?|ADSs?|units?)\b/i;
const PRICE =
  /\b(?:exercise|conversion|strike|share|stock|per[- ]share|cap)\s+price\s+(?:(?:is|was|of|set|at|equal|to|initially|approximately|the)\s+)*$|\bper\s+share\s+(?:(?:of|by|was|at|approximately)\s+)*$/i;
/** Words behind a number that end what it may count. */
const ENDING = /\b(?:of|and|or|to|for|in|from|at|with|under|as|that|which|were|was|are|is|have|had)\b/i;

/** Undefined for a bare number whose noun the lexicon does not count. */
export function kindOf(amount: Amount, words: Words, text: string): Kind | undefined {
  if (amount.currency) {
    const unit = isPrice(amount, text) ? 'price' : 'currency';
    return { unit, concept: undefined, count: undefined };
  }
  if (amount.percent) return { unit: 'percent', concept: undefined, count: undefined };
  const count = countOf(amount, words);
  if (!count) return undefined;
  return { unit: 'count', concept: count.concept ? words.byLocal.get(count.concept) : undefined, count };
}

function isPrice({ span, power }: Amount, text: string): boolean {
  if (power > 0) return false;
  return (
    PER_SHARE.test(text.slice(span.end, span.end + 60)) ||
    PRICE.test(text.slice(Math.max(0, span.start - 60), span.start))
  );
}

/** The counted noun behind an amount, qualified or not, the longest that the lexicon has. */
function countOf(amount: Amount, words: Words): CountWords | undefined {
  const said = amount.noun?.text ?? '';
  const end = said.search(ENDING);
  const noun = ` ${words.fold(end < 0 ? said : said.slice(0, end))} `;
  return words.counts.find((c) => noun.includes(` ${c.noun} `))?.words;
}

/** Amounts unlike in this stand in no series. */
export function likeness(amount: Amount, text: string): string {
  if (amount.currency) return `${amount.currency.code}${isPrice(amount, text) ? ' each' : ''}`;
  return amount.percent ? '%' : amount.written.form;
}
