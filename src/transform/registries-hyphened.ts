import {
  DAY_MONTH,
  DAY_MONTH_YEAR_INDIAN,
  MONTH_DAY,
  MONTH_DAY_YEAR,
  MONTH_YEAR_INDIAN,
  YEAR_MONTH,
  YEAR_MONTH_DAY,
} from './dates-in-digits.js';
import { dateInWords } from './dates-in-words.js';
import { ERA_YEAR_MONTH, ERA_YEAR_MONTH_DAY } from './eras.js';
import { FALSE, NOTHING, TRUE, ZERO } from './fixed.js';
import type { Language } from './month-words.js';
import { anyGroups, COMMA, COMMA_APOSTROPHE, DOT, DOT_APOSTROPHE, unitsCanonical } from './numbers.js';
import { SAKA_DAY } from './saka.js';
import type { Registry, Transformation } from './transformation.js';

const ANYTHING = /^/;
const LETTERS_OR_DOTS = /^(?:[A-Za-z]*|\.*)$/;

/** So many characters at most: cases of the month's name, an abbreviation's point. */
function atMost(count: number): RegExp {
  return new RegExp(`^.{0,${count}}$`, 'su');
}

/** Day before month: what may stand behind the month's name, by language. */
const BEHIND_MONTH = {
  bg: atMost(6),
  cs: /^\.?$/,
  da: LETTERS_OR_DOTS,
  de: atMost(6),
  el: atMost(8),
  en: atMost(0),
  es: atMost(7),
  et: atMost(5),
  fi: atMost(8),
  fr: atMost(5),
  hr: atMost(6),
  it: atMost(6),
  lv: atMost(6),
  nl: atMost(6),
  no: atMost(6),
  pl: atMost(9),
  pt: atMost(6),
  ro: atMost(7),
  sk: atMost(6),
  sl: atMost(6),
  sv: LETTERS_OR_DOTS,
} as const satisfies Partial<Record<Language, RegExp>>;

const DAY_MONTHNAME = Object.entries(BEHIND_MONTH) as [Language, RegExp][];
const YEAR_LAST: readonly Language[] = DAY_MONTHNAME.map(([language]) => language).filter((it) => it !== 'lv');
/** "г.", "r.": the year's own abbreviation may stand behind it. */
const WITH_WORD_FOR_YEAR: readonly Language[] = ['bg', 'pl'];

function behindYear(language: Language): RegExp | undefined {
  return WITH_WORD_FOR_YEAR.includes(language) ? ANYTHING : undefined;
}

type Entry = readonly [string, Transformation];

const NAMES_OF_MONTHS: readonly Entry[] = [
  ...DAY_MONTHNAME.map(([it, end]): Entry => [`date-day-monthname-${it}`, dateInWords('dm', it, end)]),
  ...YEAR_LAST.map((it): Entry => [`date-day-monthname-year-${it}`, dateInWords('dmy', it, behindYear(it))]),
  ...YEAR_LAST.map((it): Entry => {
    return [`date-monthname-year-${it}`, dateInWords('my', it === 'cs' ? 'csMore' : it, behindYear(it))];
  }),
  ['date-day-monthname-year-hi', dateInWords('dmy', 'hi')],
  ['date-monthname-year-hi', dateInWords('my', 'hi')],
  ['date-day-monthroman', dateInWords('dm', 'roman')],
  ['date-day-monthroman-year', dateInWords('dmy', 'roman')],
  ['date-monthroman-year', dateInWords('my', 'roman')],
  ['date-monthname-day-en', dateInWords('md', 'en', /^[A-Za-z]{0,2}$/)],
  ['date-monthname-day-hu', dateInWords('md', 'hu')],
  ['date-monthname-day-lt', dateInWords('md', 'lt', ANYTHING)],
  ['date-monthname-day-year-en', dateInWords('mdy', 'en')],
  ['date-year-day-monthname-lv', dateInWords('ydm', 'lv', ANYTHING)],
  ['date-year-monthname-en', dateInWords('ym', 'en')],
  ['date-year-monthname-hu', dateInWords('ym', 'hu', atMost(7))],
  ['date-year-monthname-lt', dateInWords('ym', 'lt', ANYTHING)],
  ['date-year-monthname-lv', dateInWords('ym', 'lv', atMost(7))],
  ['date-year-monthname-day-hu', dateInWords('ymd', 'hu')],
  ['date-year-monthname-day-lt', dateInWords('ymd', 'lt', ANYTHING)],
];

/** Registry 4 (recommendation of 12 February 2020). */
export const REGISTRY_4: Registry = new Map<string, Transformation>([
  ...NAMES_OF_MONTHS,
  ['date-day-month', DAY_MONTH],
  ['date-day-month-year', DAY_MONTH_YEAR_INDIAN],
  ['date-ind-day-monthname-year-hi', SAKA_DAY],
  ['date-jpn-era-year-month', ERA_YEAR_MONTH],
  ['date-jpn-era-year-month-day', ERA_YEAR_MONTH_DAY],
  ['date-month-day', MONTH_DAY],
  ['date-month-day-year', MONTH_DAY_YEAR],
  ['date-month-year', MONTH_YEAR_INDIAN],
  ['date-year-month', YEAR_MONTH],
  ['date-year-month-day', YEAR_MONTH_DAY],
  ['fixed-empty', NOTHING],
  ['fixed-false', FALSE],
  ['fixed-true', TRUE],
  ['fixed-zero', ZERO],
  ['num-comma-decimal', anyGroups(COMMA)],
  ['num-dot-decimal', anyGroups(DOT)],
  ['num-unit-decimal', unitsCanonical(false)],
]);

/** Registry 5 (recommendation of 16 February 2022): Welsh, and apostrophes between groups. */
export const REGISTRY_5: Registry = new Map<string, Transformation>([
  ...REGISTRY_4,
  ['date-day-monthname-cy', dateInWords('dm', 'cy', atMost(7))],
  ['date-day-monthname-year-cy', dateInWords('dmy', 'cy')],
  ['date-monthname-year-cy', dateInWords('my', 'cyMore')],
  ['num-comma-decimal-apos', anyGroups(COMMA_APOSTROPHE)],
  ['num-dot-decimal-apos', anyGroups(DOT_APOSTROPHE)],
  ['num-unit-decimal-apos', unitsCanonical(true)],
]);
