import type { Head } from '../document/reading.js';
import type { FoundDate } from '../value/dates.js';
import { findLengths, findPeriodWords, type PeriodWords } from '../value/period-words.js';

/**
 * The words of time over each column. Where headings were flattened and columns side by side carry the same run of days
 * ("June 30, 2025 December 31, 2024") or lengths, these are dealt out in their order, to as many columns each.
 */
export function columnWords(texts: readonly string[]): (PeriodWords | undefined)[] {
  const words = texts.map(findPeriodWords);
  const days = dealt(
    words.map((w) => (w?.dates ?? []).filter((d) => d.year !== undefined)),
    keyOfDay,
  );
  const lengths = dealt(texts.map(findLengths), ({ months, weeks }) => `${months} ${weeks}`);
  return words.map((own, index) => {
    if (!own) return undefined;
    const [day, length] = [days[index], lengths[index]];
    return { ...own, ...(day ? { dates: [day] } : {}), ...length };
  });
}

function keyOfDay({ year, month, date }: FoundDate): string {
  return `${year} ${month} ${date}`;
}

/** For each list its share, where it and its neighbours are the same run of several different things; else undefined. */
function dealt<T>(lists: readonly (readonly T[])[], keyOf: (one: T) => string): (T | undefined)[] {
  const keys = lists.map((list) => list.map(keyOf));
  const same = (a: number, b: number) => keys[a]?.join('|') === keys[b]?.join('|');
  const shares: (T | undefined)[] = [];
  while (shares.length < lists.length) {
    const from = shares.length;
    let end = from + 1;
    while (end < lists.length && same(from, end)) end++;
    const list = lists[from] as readonly T[];
    const even = new Set(keys[from]).size > 1 && (end - from) % list.length === 0;
    for (let at = 0; at < end - from; at++)
      shares.push(even ? list[Math.floor((at * list.length) / (end - from))] : undefined);
  }
  return shares;
}

/** Whether a head tells a time: it says nothing else, or is a name with a day or a length ("Balance 12/31/2024"). */
export function tellsTime({ kind, phrase }: Head): boolean {
  if (kind === 'period') return true;
  if (kind !== 'name' && kind !== 'scale') return false;
  const words = findPeriodWords(phrase.text);
  return words !== undefined && (words.months !== undefined || words.dates.some((d) => d.month !== undefined));
}
