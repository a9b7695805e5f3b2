import { writeDay } from './day.js';
import { type Language, MONTH_WORDS, type MonthWords } from './month-words.js';
import { date, type Transformation } from './transformation.js';

/** The parts of a date in the order in which they are written. */
type Order = 'dm' | 'md' | 'dmy' | 'mdy' | 'my' | 'ym' | 'ymd' | 'ydm';

const NUMBERS = { d: /^[0-9]{1,2}$/, y: /^(?:[0-9]{4}|[0-9]{1,2})$/ } as const;

/**
 * A date whose month is a name, between whatever is no digit: registries 2 to 5. Where words hold several names the last
 * counts, since the patterns of the registries reach as far as they can. `end` says what may stand behind the last part.
 */
export function dateInWords(order: Order, language: Language, end = /^$/): Transformation {
  const months: MonthWords = MONTH_WORDS[language];
  const { plain = (text: string) => text, years = NUMBERS.y } = months;
  const at = order.indexOf('m');
  const roles = order.replace('m', '');
  return date((text) => {
    const pieces = plain(text).split(/([0-9]+)/);
    const gaps = pieces.filter((_, i) => i % 2 === 0);
    const numbers = pieces.filter((_, i) => i % 2 === 1);
    if (numbers.length !== roles.length || (at > 0 && gaps[0] !== '')) return undefined;
    const found = findMonth(gaps[at] as string, months, at === 0, at < roles.length);
    const last = at === roles.length ? found?.rest : gaps.at(-1);
    if (found === undefined || !end.test(last as string)) return undefined;
    const [day, year] = [numbers[roles.indexOf('d')], numbers[roles.indexOf('y')]];
    if ((day !== undefined && !NUMBERS.d.test(day)) || (year !== undefined && !years.test(year))) return undefined;
    return writeDay({ year, month: found.month, day });
  });
}

/** The last month name among words, or the one that opens them, and what stands behind it. */
function findMonth(words: string, months: MonthWords, opening: boolean, apart: boolean) {
  const text = months.anyCase ? words.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : words;
  for (let i = opening ? 0 : text.length - 1; i >= (opening ? 0 : 1); i--) {
    if (!opening && months.before?.test(text[i - 1] as string) === false) continue;
    for (const [name, month] of months.spellings) {
      if (!text.startsWith(name, i)) continue;
      const next = text[i + name.length];
      if (next === undefined ? apart && !months.touching : months.behind?.test(next) === false) continue;
      const rest = text.slice(i + name.length);
      return months.never?.test(rest) ? undefined : { month, rest };
    }
  }
  return undefined;
}
