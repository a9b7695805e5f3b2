import { addDays, makeDay } from '../value/period.js';
import { plainDevanagariUnmixed } from './plain-digits.js';
import { date, type Transformation } from './transformation.js';

/**
 * What names of the months of India's national calendar hold, in the transliterations there are: a begin and an end, where
 * two are given with `+` (at least one letter between them) or `*`.
 */
const MONTHS: readonly string[] = [
  'C*ait|चैत्र',
  'Vai|वैशाख|बैसाख',
  'Jy|ज्येष्ठ',
  'dha|ḍha|आषाढ|आषाढ़',
  'vana|Śrāvaṇa|श्रावण|सावन',
  'Bh+dra|Proṣṭhapada|भाद्रपद|भादो',
  'in|आश्विन',
  'K+rti|कार्तिक',
  'M+rga|Agra|मार्गशीर्ष|अगहन',
  'Pau|पौष',
  'M+gh|माघ',
  'Ph+lg|फाल्गुन',
];
const PARTS = MONTHS.map((month) => month.split('|').map((name) => name.split(/([+*])/)));

const FORM = /^([0-9]{1,2})([^0-9]+)([0-9]{2}|[0-9]{4})$/;

/** A day of India's national calendar (Saka era) as a day of ours: registries 3 to 5. Years of two digits are 2000 to 2099. */
export const SAKA_DAY: Transformation = date((text) => {
  const [, day, words, year] = FORM.exec(plainDevanagariUnmixed(text)) ?? [];
  const month = words === undefined ? undefined : findMonth(words);
  return month === undefined ? undefined : gregorian(wholeYear(year as string, month, Number(day)), month, Number(day));
});

/** The last word that names a month, apart from the numbers before and behind. */
function findMonth(between: string): number | undefined {
  const named = between
    .slice(1, -1)
    .split(/\s+/)
    .map((word) => PARTS.findIndex((names) => names.some((name) => holds(word, name))) + 1);
  return named.findLast((month) => month > 0);
}

function holds(word: string, [begin = '', gap, end = '']: readonly string[]): boolean {
  const at = word.indexOf(begin);
  return at >= 0 && word.indexOf(end, at + begin.length + (gap === '+' ? 1 : 0)) >= 0;
}

/** 11 Pausha 1921 is 1 January 2000. */
function wholeYear(year: string, month: number, day: number): number {
  if (year.length === 4) return Number(year);
  const in19 = Number(year) > 21 || (year === '21' && (month > 10 || (month === 10 && day >= 11)));
  return Number(year) + (in19 ? 1900 : 2000);
}

/** The year begins on 22 March, in leap years a day before with a month longer by one; five months of 31 days follow. */
function gregorian(year: number, month: number, day: number): string | undefined {
  const begins = year + 78;
  const leap = begins % 4 === 0 && (begins % 100 !== 0 || begins % 400 === 0);
  const first = leap ? 31 : 30;
  const length = (of: number) => (of === 1 ? first : of <= 6 ? 31 : 30);
  if (day < 1 || day > length(month)) return undefined;
  let days = day - 1;
  for (let earlier = 1; earlier < month; earlier++) days += length(earlier);
  return addDays(makeDay(begins, 3, leap ? 21 : 22), days);
}
