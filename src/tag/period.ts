import type { FootedTable } from '../document/footed.js';
import type { Column, GridRow } from '../document/reading.js';
import { type Calendar, calendarOf } from '../fact/calendar.js';
import type { Profile } from '../fact/profile.js';
import type { Phrase } from '../source/phrase.js';
import type { Span } from '../source/source.js';
import type { PeriodType } from '../taxonomy/authored.js';
import { dayOf, type FoundDate, isPossibleYear } from '../value/dates.js';
import { addDays, addMonths, type Day, type Period } from '../value/period.js';
import { findPeriodWords, findTimes, type PeriodWords } from '../value/period-words.js';
import { remember } from '../value/remembered.js';

/** The time that the words around a figure tell: where it ends, how long it is, and where that stands. */
export interface ToldPeriod {
  readonly end: Day;
  readonly months: number | undefined;
  /** Set where the length is told in weeks. */
  readonly weeks?: number | undefined;
  readonly instant: boolean;
  readonly spans: readonly Span[];
  /** No words told it; the profile's date was taken. */
  readonly inferred: boolean;
}

/** The times of a table's figures: what its captions, rows and columns tell is worked out once. */
export class Times {
  readonly #table: FootedTable;
  readonly #profile: Profile;
  readonly #calendar: Calendar;
  readonly #captions: readonly Caption[];
  readonly #sections = new Map<string, ToldPeriod | undefined>();
  readonly #rows: readonly LineTime[];
  readonly #columns: readonly LineTime[];
  readonly #periods = new Map<string, Period>();
  readonly #open: ToldPeriod;

  constructor(table: FootedTable, profile: Profile) {
    this.#table = table;
    this.#profile = profile;
    this.#calendar = calendarOf(profile);
    this.#captions = [...table.reading.captions]
      .reverse()
      .map((phrase) => ({ phrase, words: findPeriodWords(phrase.text) }));
    this.#open = this.#fromCaptions();
    this.#rows = table.reading.rows.map((row) => this.#ofRow(row));
    this.#columns = table.reading.columns.map((column) => this.#ofColumn(column));
  }

  /** The time of a figure by the nearest words: its row's label, its column's headings, its section, the captions, the profile. Undefined under a year that cannot be. */
  at(row: GridRow, column: Column): ToldPeriod | undefined {
    const { impossible, told: own, section } = this.#rows[row.index] as LineTime;
    const over = this.#columns[column.index] as LineTime;
    if (impossible || over.impossible) return undefined;
    if (own || !over.told) return own ?? section ?? this.#open;
    if (over.told.months !== undefined || section?.months === undefined) return over.told;
    return { ...over.told, months: section.months, weeks: section.weeks };
  }

  #ofRow({ label, sections }: GridRow): LineTime {
    const name = sections.at(-1);
    return {
      impossible: label !== undefined && this.#isImpossible(label),
      told: label && this.#told([label]),
      section: name && remember(this.#sections, name.text, () => this.#told([name])),
    };
  }

  #ofColumn({ heads }: Column): LineTime {
    const own = heads.filter((h) => h.kind === 'period').map((h) => h.phrase);
    // "Years Ended" over the stub speaks of the days over the columns
    const corner = this.#table.reading.corner.filter((h) => h.kind === 'period').map((h) => h.phrase);
    const phrases = own.length > 0 ? [...corner, ...own] : own;
    return {
      impossible: phrases.some((phrase) => this.#isImpossible(phrase)),
      told: phrases.length > 0 ? this.#told(phrases) : undefined,
      section: undefined,
    };
  }

  /** The period of a fact: an instant or a duration as its concept is (XBRL 2.1, 4.7.2), whatever the heading looks like. */
  periodOf(periodType: PeriodType, told: ToldPeriod, opening: boolean): Period {
    const key = `${periodType} ${told.end} ${told.months} ${told.weeks} ${opening}`;
    return remember(this.#periods, key, () => periodFor(periodType, told, opening, this.#calendar));
  }

  #fromCaptions(): ToldPeriod {
    for (const { phrase, words } of this.#captions) {
      const years = new Set(words?.dates.flatMap((d) => d.year ?? []));
      const found = years.size === 1 ? this.#told([phrase]) : undefined;
      if (found) return found;
    }
    const length = this.#captions.map((c) => c.words).find((w) => w?.months !== undefined);
    return {
      end: this.#profile.documentPeriodEnd,
      months: length?.months,
      weeks: length?.weeks,
      instant: false,
      spans: [],
      inferred: true,
    };
  }

  /** Names a year that cannot be, and nothing mended it. */
  #isImpossible(phrase: Phrase): boolean {
    return findTimes(this.#mended(phrase.text)).some((d) => d.year !== undefined && !isPossibleYear(d.year));
  }

  #mended(text: string): string {
    return this.#table.repairs.find((r) => r.kind === 'period' && r.printed === text)?.repaired ?? text;
  }

  #told(phrases: readonly Phrase[]): ToldPeriod | undefined {
    return told(phrases, phrases.map((p) => this.#mended(p.text)).join(' '), this.#captions, this.#calendar);
  }
}

/** What the words of a row or column tell. */
interface LineTime {
  /** They name a year that cannot be. */
  readonly impossible: boolean;
  readonly told: ToldPeriod | undefined;
  /** What the row's section tells. */
  readonly section: ToldPeriod | undefined;
}

interface Caption {
  readonly phrase: Phrase;
  readonly words: PeriodWords | undefined;
}

function told(
  phrases: readonly Phrase[],
  text: string,
  captions: readonly Caption[],
  calendar: Calendar,
): ToldPeriod | undefined {
  const words = findPeriodWords(text);
  const date = words?.dates.findLast((d) => d.year !== undefined) ?? undefined;
  if (!words || date?.year === undefined || !isPossibleYear(date.year)) return undefined;
  const partial = words.dates.find((d) => d.year === undefined);
  const made = dayOf({ ...date, ...monthOf(partial) });
  const end = dayOf(date) ?? (made && calendar.settle(made)) ?? dayOfYear(date.year, captions, calendar);
  const length = words.months === undefined ? captions.map((c) => c.words).find((w) => speaksOf(w, end)) : words;
  const spans = phrases.flatMap((p) => p.spans);
  return { end, months: length?.months, weeks: length?.weeks, instant: words.instant, spans, inferred: false };
}

function monthOf(date: FoundDate | undefined): Partial<Pick<FoundDate, 'month' | 'date'>> {
  return date ? { month: date.month, date: date.date } : {};
}

/** Whether the length that a caption names is that of periods ending on a day, and not of another day it names. */
function speaksOf(words: PeriodWords | undefined, end: Day): boolean {
  if (words?.months === undefined) return false;
  const days = words.dates.filter((d) => d.month !== undefined);
  return days.length === 0 || days.some((d) => end.slice(5, 7) === String(d.month).padStart(2, '0'));
}

/** A year alone ends where the captions say, or where the fiscal year does. */
function dayOfYear(year: number, captions: readonly Caption[], calendar: Calendar): Day {
  for (const { words } of captions) {
    const dates = (words?.dates ?? []).filter((d) => d.month !== undefined);
    const own = dates.find((d) => d.year === year && d.date !== undefined);
    const other = own ?? dates.find((d) => d.year === undefined || d.date !== undefined);
    const day = other && dayOf({ ...other, year });
    if (day) return own ? day : calendar.settle(day);
  }
  return calendar.endOfYear(year);
}

/** The last day of the fiscal year that ends in a calendar year. */
export function fiscalYearEnd(year: number, profile: Profile): Day {
  return calendarOf(profile).endOfYear(year);
}

function periodFor(periodType: PeriodType, told: ToldPeriod, opening: boolean, calendar: Calendar): Period {
  const length = told.weeks === undefined ? { months: told.months ?? 12 } : { weeks: told.weeks };
  if (periodType === 'duration') return calendar.upTo(told.end, length);
  if (!opening) return { kind: 'instant', instant: told.end };
  const span = calendar.upTo(told.end, length);
  return { kind: 'instant', instant: span.kind === 'duration' ? addDays(span.start, -1) : addMonths(told.end, -12) };
}
