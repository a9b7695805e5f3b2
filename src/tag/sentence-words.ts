import type { Amount } from '../document/datapoint.js';
import { squash } from '../source/phrase.js';
import type { Fold } from '../taxonomy/fold.js';
import { remember } from '../value/remembered.js';
import type { ProseCue } from './words.js';

/** Whether a cue stands before the place `from` or behind the place `to` of a sentence, as its side has it. */
export type Stands = (cue: ProseCue, from: number, to: number) => boolean;

/** The words of the sentence of these amounts, folded once between the ends of them: places that are asked about must be such ends. */
export function standsIn(amounts: readonly Amount[], text: string, fold: Fold): Stands {
  const sentence = amounts[0]?.sentence.spans[0] ?? { start: 0, end: 0 };
  const inside = amounts.flatMap(({ span, digits }) => [span.start, digits.start, digits.end, span.end]);
  const cuts = [...new Set([sentence.start, ...inside, sentence.end])].sort((a, b) => a - b);
  const places = new Map<number, number>();
  let words = ' ';
  for (const [index, cut] of cuts.entries()) {
    places.set(cut, words.length - 1);
    const folded = fold(squash(text.slice(cut, cuts[index + 1] ?? cut)));
    if (folded !== '') words += `${folded} `;
  }
  const ends = new Map<string, readonly [number, number]>();
  const endsOf = (cue: string) => remember(ends, cue, () => [words.indexOf(cue), words.lastIndexOf(cue)] as const);
  return ({ words: cue, side }, from, to) => {
    const [before, behind] = [Number(places.get(from)), Number(places.get(to))];
    if (side === 'behind') return words.startsWith(cue, behind);
    if (side === 'before') return words.endsWith(cue, before + 1);
    const [first, last] = endsOf(cue);
    return first >= 0 && (first + cue.length <= before + 1 || last >= behind);
  };
}
