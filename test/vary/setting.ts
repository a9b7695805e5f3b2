import fc from 'fast-check';
import { type ExpectedPeriod, instantOf, inWords, listed, YEAR_ENDS, type YearEnd, yearOf } from './expected.js';
import { type Size, sizes } from './figures.js';
import { CURRENCIES, type Currency, DOLLAR, type Figure, type Scale, scaleWords } from './money.js';
import { type Column, DASHES, type Dash, type Head, headRow, spanned, sum } from './table.js';
import { companies, type Named } from './words.js';

/** What all tables of one note share. */
export interface Setting {
  readonly company: string;
  readonly number: number;
  readonly end: YearEnd;
  /** The calendar year in which the last fiscal year ends. */
  readonly last: number;
  readonly currency: Currency;
  /** A column in US dollars stands beside the latest figures. */
  readonly convenience: boolean;
  readonly scale: Scale;
  /** Where the scale is stated; `profile` where the note is silent. */
  readonly scaleAt: 'head' | 'caption' | 'profile';
  readonly size: Size;
  readonly dash: Dash;
  readonly totalFirst: boolean;
  readonly ascending: boolean;
  /** Dates whole over each column, or "Years ended December 31," over years. */
  readonly heads: 'dates' | 'years';
}

export const settings: fc.Arbitrary<Setting> = fc
  .record({
    company: companies,
    number: fc.integer({ min: 2, max: 40 }),
    end: fc.constantFrom(...YEAR_ENDS),
    last: fc.integer({ min: 2003, max: 2031 }),
    currency: fc.constantFrom(...CURRENCIES, DOLLAR),
    convenience: fc.boolean(),
    scale: fc.constantFrom<Scale>(
      { power: 3, fraction: 0 },
      { power: 6, fraction: 0 },
      { power: 0, fraction: 0 },
      { power: 6, fraction: 1 },
    ),
    scaleAt: fc.constantFrom<Setting['scaleAt']>('head', 'caption', 'profile'),
    size: sizes,
    dash: fc.constantFrom(...DASHES),
    totalFirst: fc.boolean(),
    ascending: fc.boolean(),
    heads: fc.constantFrom<Setting['heads']>('dates', 'years'),
  })
  .map((setting) => ({
    ...setting,
    convenience: setting.convenience && setting.currency !== DOLLAR,
    scaleAt: setting.scale.power === 0 ? 'profile' : setting.scaleAt,
  }));

/** The profile beside the note. */
export interface VariedProfile {
  readonly entity: { readonly scheme: string; readonly identifier: string; readonly name: string };
  readonly documentPeriodEnd: string;
  readonly fiscalYearEnd: string;
  readonly form: string;
  readonly reportingCurrency: string;
  readonly tableScale?: number;
}

export function profileOf(setting: Setting, silent: boolean): VariedProfile {
  const { end, last, currency, scale } = setting;
  const instant = instantOf(end, last) as Extract<ExpectedPeriod, { type: 'instant' }>;
  return {
    entity: { scheme: 'https://example.com/entities', identifier: 'VARIED', name: 'Varied' },
    documentPeriodEnd: instant.instant,
    fiscalYearEnd: `--${instant.instant.slice(5)}`,
    form: currency === DOLLAR ? '10-K' : '20-F',
    reportingCurrency: currency.code,
    ...(silent ? { tableScale: scale.power } : {}),
  };
}

/** So many years back from the last, as the note orders them. */
export function yearsOf(setting: Setting, count: number): number[] {
  const years = Array.from({ length: count }, (_, i) => setting.last - i);
  return setting.ascending ? years.reverse() : years;
}

/** "December 31, 2024, 2023 and 2022" */
export function datesOf(setting: Setting, years: readonly number[]): string {
  return `${setting.end.name} ${setting.end.day}, ${listed(years)}`;
}

/** " (in thousands)" where captions say it. */
export function captionScale(setting: Setting): string {
  return setting.scaleAt === 'caption' ? ` (${scaleWords(setting.scale)})` : '';
}

function currencyHeads(setting: Setting, columns: readonly Column[]): Head[][] {
  const rows: Head[][] = [];
  if (setting.currency !== DOLLAR) {
    rows.push(headRow(...columns.map((c) => [c.headAs ?? c.currency.head, 1] as const)));
    const note = columns.findIndex((c) => c.translated);
    if (note >= 0) rows.push([{ text: '(Note 3)', from: note, span: 1 }]);
  }
  if (setting.scaleAt === 'head') rows.push(headRow([`(${scaleWords(setting.scale)})`, columns.length]));
  return rows;
}

/** Columns for the segments and their total, and their headings; one period holds for all of them or rows say it. */
export function segmentColumns(
  setting: Setting,
  segments: readonly Named[],
  period: ExpectedPeriod | undefined,
  convenience: boolean,
): { columns: Column[]; heads: Head[][] } {
  const { currency } = setting;
  const parts = segments.map((s): Column & { words: string } => {
    return { segment: s.member, period, currency, translated: false, words: s.words };
  });
  const total = [{ period, currency, translated: false, words: 'Total' }];
  if (convenience) total.push({ period, currency: DOLLAR, translated: true, words: 'Total' });
  const columns = setting.totalFirst ? [...total, ...parts] : [...parts, ...total];
  return { columns, heads: [spanned(columns.map((c) => c.words)), ...currencyHeads(setting, columns)] };
}

/** The parts in order with their total where the note has it. */
export function withTotal(setting: Setting, parts: readonly Figure[]): Figure[] {
  return setting.totalFirst ? [sum(parts), ...parts] : [...parts, sum(parts)];
}

/** One column a year, the latest also translated, and their headings; of the year `wrong` the currency's is not its own. */
export function yearColumns(
  setting: Setting,
  years: readonly number[],
  kind: 'instant' | 'duration',
  convenience: boolean,
  wrong?: number,
): { columns: Column[]; heads: Head[][] } {
  const { end, currency } = setting;
  const columns = years.flatMap((year) => {
    const period = kind === 'instant' ? instantOf(end, year) : yearOf(end, year);
    const headAs = year === wrong ? DOLLAR.head : undefined;
    const own = { year, period, currency, translated: false, headAs };
    return year === setting.last && convenience ? [own, { ...own, currency: DOLLAR, translated: true }] : [own];
  });
  const lead = `${kind === 'instant' ? 'As of' : 'Years ended'} ${end.name} ${end.day},`;
  const heads =
    setting.heads === 'dates'
      ? [spanned(columns.map((c) => inWords(end, c.year)))]
      : [headRow([lead, columns.length]), spanned(columns.map((c) => String(c.year)))];
  return { columns, heads: [...heads, ...currencyHeads(setting, columns)] };
}
