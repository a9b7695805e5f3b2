import type { Amount } from '../document/datapoint.js';
import type { Span } from '../source/source.js';
import { findTimes } from '../value/period-words.js';

/**
 * Amounts of one sentence that are told together: "$21.4 million and $19.8 million for the years ended …, respectively".
 * They are of one concept; dates and lengths of time are handed out to them in order.
 */
export interface Series {
  /** In the order of the text; at least one. */
  readonly amounts: readonly Amount[];
  /** From the first amount to the last. */
  readonly span: Span;
}

/** What may stand between two amounts of a series, once dates between them are taken out. */
const JOINING =
  /^[\s,;]*(?:(?:and|or|to|compared\s+(?:to|with)|versus)\b[\s,]*)?(?:(?:a|an|approximately|about|nearly|over|net)\s+)*$/i;
const LEAD =
  /\b(?:(?:for|in|during|at|on|as\s+of|as\s+at|of)\s+)?(?:the\s+)?(?:(?:first|second|third|fourth)\s+quarter\s+of\s+)?(?:(?:three|six|nine|twelve|\d{1,2})(?:\s+and\s+(?:three|six|nine|twelve|\d{1,2}))?\s+(?:months?|weeks?)\s+ended\s+)?(?:(?:fiscal\s+)?(?:years?|quarters?|periods?)\s+(?:ended\s+)?)?(?:fiscal\s+)?$/i;
/** What is said of the first amount in parentheses, such as its translation. */
const ASIDE = /^\s*\([^()]{0,60}\)/;
/** Longer than any words that join. */
const REACH = 160;

/** The series of amounts, each amount in exactly one; `kindOf` tells amounts of which only like ones may stand together. */
export function findSeries(
  amounts: readonly Amount[],
  text: string,
  kindOf: (amount: Amount) => string | undefined,
): Series[] {
  const found: Amount[][] = [];
  for (const amount of amounts) {
    const open = found.at(-1);
    const last = open?.at(-1);
    if (open && last && mayFollow(last, amount, text, kindOf)) open.push(amount);
    else found.push([amount]);
  }
  return found.map((series) => ({
    amounts: series,
    span: { start: (series[0] as Amount).span.start, end: (series.at(-1) as Amount).span.end },
  }));
}

function mayFollow(last: Amount, next: Amount, text: string, kindOf: (amount: Amount) => string | undefined): boolean {
  if (last.block !== next.block || last.sentence.spans[0]?.start !== next.sentence.spans[0]?.start) return false;
  const [kind, other] = [kindOf(last), kindOf(next)];
  if (kind !== other && kind !== undefined && other !== undefined) return false;
  const between = { start: last.span.end + sharedNoun(last, next, text), end: next.span.start };
  return between.end - between.start <= REACH && JOINING.test(withoutTimes(text.slice(between.start, between.end)));
}

/** How far the noun reaches that both amounts have: "21,568 ETH and 12,352 ETH". */
function sharedNoun({ noun, span }: Amount, next: Amount, text: string): number {
  const [word = ''] = noun?.text.split(' ') ?? [];
  if (word === '' || next.noun?.text.split(' ')[0] !== word) return 0;
  return text.indexOf(word, span.end) + word.length - span.end;
}

function withoutTimes(words: string): string {
  let rest = words.replace(ASIDE, '');
  for (const { start, end } of [...findTimes(rest)].reverse())
    rest = `${rest.slice(0, start).replace(LEAD, '')} ${rest.slice(end)}`;
  return rest.replace(/,?\s*\brespectively\b/i, '');
}
