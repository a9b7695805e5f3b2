import type { FootedTable } from '../document/footed.js';
import type { Column, GridRow } from '../document/reading.js';
import type { Profile } from '../fact/profile.js';
import type { Phrase } from '../source/phrase.js';
import type { Span } from '../source/source.js';
import type { PeriodType } from '../taxonomy/authored.js';
import { dayOf, type FoundDate, isPossibleYear } from '../value/dates.js';
import { addDays, addMonths, type Day, daysInMonth, makeDay, monthsUpTo, type Period } from '../value/period.js';
import { findPeriodWords, findTimes, type PeriodWords } from '../value/period-words.js';
import { remember } from '../value/remembered.js';

/** The time that the words around a figure tell: where it ends, how long it is, and where that stands. */
export interface ToldPeriod {
  readonly end: Day;
  readonly months: number | undefined;
  readonly instant: boolean;
  readonly spans: readonly Span[];
  /** No words told it; the profile's date was taken. */
  readonly inferred: boolean;
}

/** The times of a table's figures: what its captions, rows and columns tell is worked out once. */
export class Times {
  readonly #table: FootedTable;
  readonly #profile: Profile;
  readonly #captions: readonly Caption[];
  readonly #rows = new Map<GridRow, ToldPeriod | undefined>();
  readonly #sections = new Map<string, ToldPeriod | undefined>();
  readonly #columns = new Map<Column, ToldPeriod | undefined>();
  readonly #impossible = new Map<Phrase, boolean>();
  readonly #periods = new Map<string, Period>();
  readonly #open: ToldPeriod;

  constructor(table: FootedTable, profile: Profile) {
    this.#table = table;
    this.#profile = profile;
    this.#captions = [...table.reading.captions]
      .reverse()
      .map((phrase) => ({ phrase, words: findPeriodWords(phrase.text) }));
    this.#open = this.#fromCaptions();
  }

  /** The time of a figure by the nearest words: its row's label, its column's headings, its section, the captions, the profile. Undefined under a year that cannot be. */
  at(row: GridRow, column: Column): ToldPeriod | undefined {
    if (row.label && this.#isImpossible(row.label)) return undefined;
    if (column.heads.some((h) => h.kind === 'period' && this.#isImpossible(h.phrase))) return undefined;
    const own = remember(this.#rows, row, () => row.label && this.#told([row.label]));
    if (own) return own;
    const name = row.sections.at(-1);
    const section = name && remember(this.#sections, name.text, () => this.#told([name]));
    const above = remember(this.#columns, column, () => {
      const heads = column.heads.filter((h) => h.kind === 'period').map((h) => h.phrase);
      return heads.length > 0 ? this.#told(heads) : undefined;
    });
    if (above)
      return above.months === undefined && section?.months !== undefined ? { ...above, months: section.months } : above;
    return section ?? this.#open;
  }

  /** The period of a fact: an instant or a duration as its concept is (XBRL 2.1, 4.7.2), whatever the heading looks like. */
  periodOf(periodType: PeriodType, told: ToldPeriod, opening: boolean): Period {
    const key = `${periodType} ${told.end} ${told.months} ${opening}`;
    return remember(this.#periods, key, () => periodFor(periodType, told, opening, this.#profile));
  }

  #fromCaptions(): ToldPeriod {
    for (const { phrase, words } of this.#captions) {
      const years = new Set(words?.dates.flatMap((d) => d.year ?? []));
      const found = years.size === 1 ? this.#told([phrase]) : undefined;
      if (found) return found;
    }
    const months = this.#captions.map((c) => c.words?.months).find((m) => m !== undefined);
    return { end: this.#profile.documentPeriodEnd, months, instant: false, spans: [], inferred: true };
  }

  /** Names a year that cannot be, and nothing mended it. */
  #isImpossible(phrase: Phrase): boolean {
    return remember(this.#impossible, phrase, () =>
      findTimes(this.#mended(phrase.text)).some((d) => d.year !== undefined && !isPossibleYear(d.year)),
    );
  }

  #mended(text: string): string {
    return this.#table.repairs.find((r) => r.kind === 'period' && r.printed === text)?.repaired ?? text;
  }

  #told(phrases: readonly Phrase[]): ToldPeriod | undefined {
    return told(phrases, phrases.map((p) => this.#mended(p.text)).join(' '), this.#captions, this.#profile);
  }
}

interface Caption {
  readonly phrase: Phrase;
  readonly words: PeriodWords | undefined;
}

function told(
  phrases: readonly Phrase[],
  text: string,
  captions: readonly Caption[],
  profile: Profile,
): ToldPeriod | undefined {
  const words = findPeriodWords(text);
  const date = words?.dates.findLast((d) => d.year !== undefined) ?? undefined;
  if (!words || date?.year === undefined || !isPossibleYear(date.year)) return undefined;
  const partial = words.dates.find((d) => d.year === undefined);
  const end = dayOf(date) ?? dayOf({ ...date, ...monthOf(partial) }) ?? dayOfYear(date.year, captions, profile);
  const months = words.months ?? captions.map((c) => monthsFor(c.words, end)).find((m) => m !== undefined);
  return { end, months, instant: words.instant, spans: phrases.flatMap((p) => p.spans), inferred: false };
}

function monthOf(date: FoundDate | undefined): Partial<Pick<FoundDate, 'month' | 'date'>> {
  return date ? { month: date.month, date: date.date } : {};
}

/** The length that a caption names, unless it speaks of another day. */
function monthsFor(words: PeriodWords | undefined, end: Day): number | undefined {
  if (words?.months === undefined) return undefined;
  const days = words.dates.filter((d) => d.month !== undefined);
  const same = days.length === 0 || days.some((d) => end.slice(5, 7) === String(d.month).padStart(2, '0'));
  return same ? words.months : undefined;
}

/** A year alone ends where the captions say, or where the fiscal year does. */
function dayOfYear(year: number, captions: readonly Caption[], profile: Profile): Day {
  for (const { words } of captions) {
    const dates = (words?.dates ?? []).filter((d) => d.month !== undefined);
    const own = dates.find((d) => d.year === year) ?? dates.find((d) => d.year === undefined || d.date !== undefined);
    const day = own && dayOf({ ...own, year });
    if (day) return day;
  }
  return fiscalYearEnd(year, profile);
}

/** The last day of the fiscal year that ends in a calendar year. */
export function fiscalYearEnd(year: number, profile: Profile): Day {
  const [month, date] = profile.fiscalYearEnd.slice(2).split('-').map(Number) as [number, number];
  return makeDay(year, month, Math.min(date, daysInMonth(year, month)));
}

/** The fiscal year in which a day lies. */
export function fiscalYearOf(day: Day, profile: Profile): Period {
  const year = Number(day.slice(0, 4));
  const end = fiscalYearEnd(year, profile);
  return durationTo(day <= end ? end : fiscalYearEnd(year + 1, profile), 12, profile);
}

function periodFor(periodType: PeriodType, told: ToldPeriod, opening: boolean, profile: Profile): Period {
  if (periodType === 'duration') return durationTo(told.end, told.months ?? 12, profile);
  if (!opening) return { kind: 'instant', instant: told.end };
  const span = durationTo(told.end, told.months ?? 12, profile);
  return { kind: 'instant', instant: span.kind === 'duration' ? addDays(span.start, -1) : addMonths(told.end, -12) };
}

/** A duration of so many months; the reporting year starts where the profile says. */
function durationTo(end: Day, months: number, profile: Profile): Period {
  const own = months === 12 && end === profile.documentPeriodEnd ? profile.fiscalYearStart : undefined;
  return own ? { kind: 'duration', start: own, end } : monthsUpTo(end, months);
}
