import { writeDay } from './day.js';
import { date, type Transformation } from './transformation.js';

const QUARTERS: ReadonlyMap<string, number> = new Map(
  ['1|first', '2|second', '3|third', '4|fourth|last'].flatMap((names, i) =>
    names.split('|').map((name) => [name, i + 1] as const),
  ),
);
const NAMES = /(?:1|[Ff]irst|2|[Ss]econd|3|[Tt]hird|4|[Ff]ourth|[Ll]ast)(?![0-9])/g;
const BEFORE_YEAR = /^(?=\w)([^0-9]*(?:[1-4][^0-9]*)?)([0-9]{4})$/;
const BEHIND_YEAR = /^([0-9]{4})([^0-9]*(?:[1-4](?![0-9]))?)/;

/** `ixt-sec:datequarterend`: "3rd quarter, 1999", "1999, Q4": the last day of that quarter of the calendar. */
export const QUARTER_END: Transformation = date((text) => {
  const [, before = '', last] = BEFORE_YEAR.exec(text) ?? [];
  if (last !== undefined) return endOf(last, before);
  const [, first, behind = ''] = BEHIND_YEAR.exec(text) ?? [];
  return first === undefined || !/\w$/.test(text) ? undefined : endOf(first, behind);
});

/** The last name of a quarter counts. */
function endOf(year: string, words: string): string | undefined {
  const quarter = QUARTERS.get([...words.matchAll(NAMES)].at(-1)?.[0].toLowerCase() ?? '');
  if (quarter === undefined) return undefined;
  return writeDay({ year, month: quarter * 3, day: quarter === 1 || quarter === 4 ? '31' : '30' });
}
