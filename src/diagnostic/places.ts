import type { Position } from '../source/position.js';
import type { Source } from '../source/source.js';
import { remember } from '../value/remembered.js';

/** Line and column of any number of offsets of one text: one pass to prepare, then a search by halving for each. */
export function placesOf(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}

const KNOWN = new WeakMap<Source, (offset: number) => Position>();

/** The same for a source, prepared once. */
export function placesIn(source: Source): (offset: number) => Position {
  return remember(KNOWN, source, () => placesOf(source.text));
}
