import { ENGLISH_MONTHS } from '../value/month-names.js';
import { writeDay } from './day.js';
import { plainDevanagari, plainWide } from './plain-digits.js';
import { date, type Transformation } from './transformation.js';

/**
 * Dates whose input pattern leaves nothing to search for: numbers between what is no digit, or months in a fixed place.
 * The pattern names `d`, `m` and `y`; a month may be an English name.
 */
export function datePattern(form: RegExp, plain: (text: string) => string = (text) => text): Transformation {
  return date((text) => {
    const groups = form.exec(plain(text))?.groups;
    return groups === undefined ? undefined : writeDay({ year: groups.y, month: monthOf(groups.m), day: groups.d });
  });
}

function monthOf(written = ''): number {
  return /^[0-9]/.test(written) ? Number(written) : ENGLISH_MONTHS.findIndex((name) => name.startsWith(written)) + 1;
}

const D = '(?<d>[0-9]{1,2})';
const M = '(?<m>[0-9]{1,2})';
const Y = '(?<y>[0-9]{4}|[0-9]{1,2})';
const GAP = '[^0-9]+';

/** Numbers with anything between them that is no digit: registries 2 to 5. */
export const DAY_MONTH = datePattern(new RegExp(`^${D}${GAP}${M}$`));
export const MONTH_DAY = datePattern(new RegExp(`^${M}${GAP}${D}[A-Za-z]*$`));
export const DAY_MONTH_YEAR = datePattern(new RegExp(`^${D}${GAP}${M}${GAP}${Y}$`));
export const DAY_MONTH_YEAR_INDIAN = datePattern(new RegExp(`^${D}${GAP}${M}${GAP}${Y}$`), plainDevanagari);
export const MONTH_DAY_YEAR = datePattern(new RegExp(`^${M}${GAP}${D}${GAP}${Y}$`));
export const MONTH_YEAR = datePattern(new RegExp(`^${M}${GAP}${Y}$`));
export const MONTH_YEAR_INDIAN = datePattern(new RegExp(`^${M}${GAP}${Y}$`), plainDevanagari);
export const YEAR_MONTH = datePattern(new RegExp(`^${Y}${GAP}${M}[^0-9]*$`), plainWide);
export const YEAR_MONTH_DAY = datePattern(new RegExp(`^${Y}${GAP}${M}${GAP}${D}[^0-9]*$`), plainWide);

/** 2010年5月31日, with spaces or without. */
const S = String.raw`\s*`;
export const YEAR_MONTH_CJK = datePattern(new RegExp(`^${Y}${S}年${S}${M}${S}月$`), plainWide);
export const YEAR_MONTH_DAY_CJK = datePattern(new RegExp(`^${Y}${S}年${S}${M}${S}月${S}${D}${S}日$`), plainWide);

/** Registry 1: the marks between the parts are given, years have two digits or four. */
const YEAR = '(?<y>[0-9]{2}|[0-9]{4})';
const LONG = `(?<m>${ENGLISH_MONTHS.join('|')})`;
const SHORT = `(?<m>${ENGLISH_MONTHS.map((name) => name.slice(0, 3)).join('|')})`;
const strict = (...parts: string[]) => datePattern(new RegExp(`^${parts.join('')}$`));

export const STRICT_DATES: readonly (readonly [string, Transformation])[] = [
  ['datedoteu', strict(D, '[.]', M, '[.]', YEAR)],
  ['datedotus', strict(M, '[.]', D, '[.]', YEAR)],
  ['dateslasheu', strict(D, '/', M, '/', YEAR)],
  ['dateslashus', strict(M, '/', D, '/', YEAR)],
  ['dateslashdaymontheu', strict(D, '/', M)],
  ['dateslashmonthdayus', strict(M, '/', D)],
  ['datelonguk', strict(D, ' ', LONG, ' ', YEAR)],
  ['dateshortuk', strict(D, ' ', SHORT, ' ', YEAR)],
  ['datelongus', strict(LONG, ' ', D, ', ', YEAR)],
  ['dateshortus', strict(SHORT, ' ', D, ', ', YEAR)],
  ['datelongdaymonthuk', strict(D, ' ', LONG)],
  ['dateshortdaymonthuk', strict(D, ' ', SHORT)],
  ['datelongmonthdayus', strict(LONG, ' ', D)],
  ['dateshortmonthdayus', strict(SHORT, ' ', D)],
  ['datelongyearmonth', strict(YEAR, ' ', LONG)],
  ['dateshortyearmonth', strict(YEAR, ' ', SHORT)],
  ['datelongmonthyear', strict(LONG, ' ', YEAR)],
  ['dateshortmonthyear', strict(SHORT, ' ', YEAR)],
];
