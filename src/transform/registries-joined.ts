import {
  DAY_MONTH,
  DAY_MONTH_YEAR,
  DAY_MONTH_YEAR_INDIAN,
  MONTH_DAY,
  MONTH_DAY_YEAR,
  MONTH_YEAR,
  STRICT_DATES,
  YEAR_MONTH_CJK,
  YEAR_MONTH_DAY,
  YEAR_MONTH_DAY_CJK,
} from './dates-in-digits.js';
import { dateInWords } from './dates-in-words.js';
import { ERA_YEAR_MONTH, ERA_YEAR_MONTH_DAY } from './eras.js';
import { FALSE, NOTHING, TRUE } from './fixed.js';
import { COMMA, DOT, lakhs, strictGroups, threes, units, ZERO_DASH } from './numbers.js';
import { SAKA_DAY } from './saka.js';
import { date, numeric, type Registry } from './transformation.js';

/** Registry 1 (recommendation of 20 April 2010). */
export const REGISTRY_1: Registry = new Map([
  ...STRICT_DATES,
  ['numcomma', strictGroups({ point: ',', groups: '' })],
  ['numcommadot', strictGroups({ point: '.', groups: ',' })],
  ['numdash', numeric((text) => (text === '-' ? '0' : undefined))],
  ['numdotcomma', strictGroups({ point: ',', groups: '.' })],
  ['numspacecomma', strictGroups({ point: ',', groups: ' ' })],
  ['numspacedot', strictGroups({ point: '.', groups: ' ' })],
]);

const MAJOR = '0|[1-9][0-9]{0,2}(?:[.,，．]?[0-9]{3})*';
const NO_MARK = '[^0-9,.，．]';

/** Registry 2 (recommendation of 31 July 2011, with errata to 17 April 2019). */
export const REGISTRY_2: Registry = new Map([
  ['booleanfalse', FALSE],
  ['booleantrue', TRUE],
  ['datedaymonth', DAY_MONTH],
  ['datedaymonthen', dateInWords('dm', 'en')],
  ['datedaymonthyear', DAY_MONTH_YEAR],
  ['datedaymonthyearen', dateInWords('dmy', 'en')],
  ['dateerayearmonthdayjp', ERA_YEAR_MONTH_DAY],
  ['dateerayearmonthjp', ERA_YEAR_MONTH],
  ['datemonthday', MONTH_DAY],
  ['datemonthdayen', dateInWords('md', 'en', /^[A-Za-z]{0,2}$/)],
  ['datemonthdayyear', MONTH_DAY_YEAR],
  ['datemonthdayyearen', dateInWords('mdy', 'en')],
  ['datemonthyearen', dateInWords('my', 'en')],
  ['dateyearmonthcjk', YEAR_MONTH_CJK],
  ['dateyearmonthdaycjk', YEAR_MONTH_DAY_CJK],
  ['dateyearmonthen', dateInWords('ym', 'en')],
  ['nocontent', NOTHING],
  ['numcommadecimal', threes(COMMA)],
  ['numdotdecimal', threes(DOT)],
  ['numunitdecimal', units(new RegExp(`^(${MAJOR})${NO_MARK}+([0-9]{1,2})${NO_MARK}*$`))],
  ['zerodash', ZERO_DASH],
]);

const asWritten = (text: string) => text;
const LAKHS = String.raw`(?:[0-9]{1,2}[, \u00a0])?(?:[0-9]{2}[, \u00a0])*[0-9]{3}|[0-9]+`;
const NORDIC_END = /^(?:[A-Za-z]*|\.*)$/;

/** Day, month and year in Hindi: the month a name, or a number in Devanagari. */
const HINDI_NAME = dateInWords('dmy', 'hi');
const HINDI_NUMBER = /^(?:[0-9]{1,2}|[०-९]{1,2})[^0-9०-९]+[०-९]{1,2}[^0-9०-९]+(?:[0-9]{2}|[0-9]{4}|[०-९]{2}|[०-९]{4})$/;
const HINDI = date(
  (text) => HINDI_NAME.read(text) ?? (HINDI_NUMBER.test(text) ? DAY_MONTH_YEAR_INDIAN.read(text) : undefined),
);

/** Registry 3 (recommendation of 26 February 2015, with errata to 17 April 2019). */
export const REGISTRY_3: Registry = new Map([
  ...REGISTRY_2,
  ['calindaymonthyear', SAKA_DAY],
  ['datedaymonthdk', dateInWords('dm', 'da', NORDIC_END)],
  ['datedaymonthyeardk', dateInWords('dmy', 'da')],
  ['datedaymonthyearin', HINDI],
  ['datemonthyear', MONTH_YEAR],
  ['datemonthyeardk', dateInWords('my', 'da')],
  ['datemonthyearin', dateInWords('my', 'hi')],
  ['dateyearmonthday', YEAR_MONTH_DAY],
  ['numdotdecimalin', lakhs()],
  ['numunitdecimalin', units(new RegExp(`^(${LAKHS})[^0-9]+([0-9]{1,2})[^0-9]*$`), asWritten)],
]);
