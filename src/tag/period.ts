import type { FootedTable } from '../document/footed.js';
import type { Column, GridRow } from '../document/reading.js';
import { calendarOf } from '../fact/calendar.js';
import type { Profile } from '../fact/profile.js';
import type { Phrase } from '../source/phrase.js';
import type { PeriodType } from '../taxonomy/authored.js';
import { dayOf, isPossibleYear } from '../value/dates.js';
import { addDays, type Day, type Period } from '../value/period.js';
import {
  findPeriodWords,
  findSpokenWords,
  findTimes,
  isPeriodPhrase,
  type PeriodWords,
} from '../value/period-words.js';
import { remember } from '../value/remembered.js';
import { type Standing, standingsOf, timeSections } from './balance-rows.js';
import { columnWords, tellsTime } from './column-words.js';
import { typeOfTime } from './time-kind.js';
import { periodFor, type TimeFrame, type ToldPeriod, tellPeriod, tellsItsTime } from './told-period.js';

/** The times of a table's figures: what its captions, rows and columns tell is worked out once. */
export class Times {
  readonly #table: FootedTable;
  readonly #frame: TimeFrame;
  readonly #standings: ReadonlyMap<number, Standing>;
  readonly #sections: readonly (Phrase | undefined)[];
  readonly #rows: readonly RowTime[];
  readonly #columns: readonly ColumnTime[];
  readonly #periods = new Map<string, Period>();
  readonly #open: ToldPeriod;
  /** Its rows or columns are years to come, in which something falls due. */
  readonly #ahead: boolean;
  /** All columns tell one day, so that a day of a section is nearer. */
  readonly #oneDay: boolean;

  constructor(table: FootedTable, profile: Profile) {
    const { rows, columns, captions } = table.reading;
    this.#table = table;
    this.#frame = {
      captions: [...captions].reverse().map((phrase) => ({ phrase, words: findSpokenWords(phrase.text) })),
      calendar: calendarOf(profile),
      reported: profile.documentPeriodEnd,
      opened: profile.fiscalYearStart,
    };
    this.#standings = standingsOf(rows);
    this.#open = this.#fromCaptions();
    this.#sections = timeSections(rows);
    this.#rows = rows.map((row) => this.#ofRow(row));
    this.#columns = this.#ofColumns(columns.map((column) => column.heads.filter(tellsTime).map((h) => h.phrase)));
    this.#oneDay = new Set(this.#columns.map((c) => c.told?.end)).size === 1;
    const labels = rows.filter((row) => row.cells.some((cell) => cell)).map((row) => row.label?.text ?? '');
    const heads = columns.map((column) => column.heads.map((h) => h.phrase.text).join(' '));
    this.#ahead = [labels, heads].some((texts) => texts.filter((text) => this.#isAhead(text)).length > 1);
  }

  /** The time of a figure by the nearest words: its row's label, its column's headings, its section, the captions, the profile. Undefined under a year that cannot be. */
  at(row: GridRow, column: Column): ToldPeriod | undefined {
    const { impossible, told: own, section } = this.#rows[row.index] as RowTime;
    const { impossible: never, told: over } = this.#columns[column.index] as ColumnTime;
    if (impossible || never) return undefined;
    const standing = this.#standings.get(row.index);
    const between = standing?.kind === 'movement' ? this.#between(standing.from, standing.to) : undefined;
    if (between) return between;
    const due = this.#ahead && !standing;
    if (own && !due && (!over || standing || isPeriodPhrase(row.label?.text ?? ''))) return own;
    if (!over || !section) return over ?? section ?? this.#open;
    if (this.#oneDay && section.months === over.months) return section;
    return over.months === undefined ? { ...over, months: section.months, weeks: section.weeks } : over;
  }

  /**
   * Whether the table itself says that a row is a balance or a movement, whatever its label names: by its standing between
   * balances, by years to come, by the words of time of its section or over its figures.
   */
  typeOf(row: GridRow): PeriodType | undefined {
    const standing = this.#standings.get(row.index);
    if (standing) return standing.kind === 'balance' ? 'instant' : 'duration';
    if (this.#ahead || findPeriodWords(row.label?.text ?? '')?.instant) return 'instant';
    const section = this.#sections[row.index];
    const type = section && typeOfTime(findPeriodWords(section.text));
    if (type) return type;
    const types = new Set(
      this.#columns.flatMap((over, index) => (over.type && !over.moves && row.cells[index] ? [over.type] : [])),
    );
    return types.size === 1 ? [...types][0] : undefined;
  }

  /** Whether a row stands between balances that it leads from and to. */
  moves({ index }: GridRow): boolean {
    return this.#standings.get(index)?.kind === 'movement';
  }

  /** Whether a column makes movements of the balances in its rows: it stands between two columns of days. */
  movesIn({ index }: Column): boolean {
    return this.#columns[index]?.moves === true;
  }

  /** Whether the balance of a row is that of the day before the time over it. */
  opens({ index }: GridRow): boolean {
    const standing = this.#standings.get(index);
    const opens = standing?.kind === 'balance' ? standing.opens : this.#table.rollForward?.opening === index;
    return opens && !this.#rows[index]?.dated;
  }

  /** The period of a fact: an instant or a duration as its concept is. */
  periodOf(periodType: PeriodType, told: ToldPeriod, opening: boolean): Period {
    const key = `${periodType} ${told.start} ${told.end} ${told.flowEnd} ${told.months} ${told.weeks} ${opening}`;
    return remember(this.#periods, key, () => periodFor(periodType, told, opening, this.#frame.calendar));
  }

  /** The time from one dated balance to the next, of the movements between them. */
  #between(from: GridRow, to: GridRow): ToldPeriod | undefined {
    const [first, last] = [this.#rows[from.index], this.#rows[to.index]];
    if (!last?.told || !last.dated) return undefined;
    const start = first?.told && first.dated && first.told.end < last.told.end ? addDays(first.told.end, 1) : undefined;
    return { ...last.told, months: undefined, weeks: undefined, start };
  }

  #ofRow({ index, label }: GridRow): RowTime {
    const section = this.#sections[index];
    const told = label && tellsItsTime(label.text) ? this.#told([label], this.#frame) : undefined;
    const dated = told !== undefined && findTimes(label?.text ?? '').some((d) => d.month !== undefined);
    return {
      impossible: label !== undefined && this.#isImpossible(label),
      told: told && dated && this.#standings.has(index) ? { ...told, end: this.#closed(told.end) } : told,
      dated,
      section: section && this.#told([section], this.#frame),
    };
  }

  /** A balance "at January 1" is that of the day before. */
  #closed(day: Day): Day {
    return day.endsWith('-01') || day === this.#frame.opened ? addDays(day, -1) : day;
  }

  #ofColumns(heads: readonly (readonly Phrase[])[]): ColumnTime[] {
    // "Years Ended" over the stub speaks of the days over the columns
    const corner = this.#table.reading.corner.filter(tellsTime).map((h) => h.phrase);
    const years = heads.flat().flatMap((phrase) => findTimes(phrase.text).flatMap((d) => d.year ?? []));
    const fiscal = this.#table.reading.columns.some((c) => c.heads.some((h) => /\bfiscal\b/i.test(h.phrase.text)));
    const frame = { ...this.#frame, newest: years.length > 0 ? Math.max(...years) : undefined, fiscal };
    const full = heads.map((phrases) => (phrases.length > 0 ? [...corner, ...phrases] : []));
    const words = columnWords(full.map((phrases) => this.#textOf(phrases)));
    const own = full.map((phrases, index) => this.#ofHeads(phrases, words[index], frame));
    const bare = this.#ofHeads(corner, findPeriodWords(this.#textOf(corner)), frame);
    const after = [...nearest([...own].reverse())].reverse();
    // a heading stands over its first column, and those without one to the right
    return nearest(own).map((before, index) => {
      const column = own[index] as ColumnTime;
      if (column.told || column.impossible) return column;
      return betweenDays(before, after[index]) ?? before ?? bare;
    });
  }

  #ofHeads(phrases: readonly Phrase[], words: PeriodWords | undefined, frame: TimeFrame): ColumnTime {
    return {
      impossible: phrases.some((phrase) => this.#isImpossible(phrase)),
      told: tellPeriod(phrases, words, frame),
      type: this.#typeOver(words),
      moves: false,
    };
  }

  /** Whether words over a column are of balances or of movements; "for the years ended:" right above makes movements of days. */
  #typeOver(words: PeriodWords | undefined): PeriodType | undefined {
    const leads = ENDED.test(this.#frame.captions[0]?.phrase.text ?? '');
    return leads && !words?.instant ? 'duration' : typeOfTime(words);
  }

  #fromCaptions(): ToldPeriod {
    const { captions, reported } = this.#frame;
    for (const { phrase, words } of captions) {
      const years = new Set(words?.dates.flatMap((d) => d.year ?? []));
      const found = years.size === 1 ? this.#told([phrase], this.#frame) : undefined;
      if (found) return found;
    }
    const length = captions.map((c) => c.words).find((w) => w?.months !== undefined);
    return { end: reported, months: length?.months, weeks: length?.weeks, spans: [], inferred: true };
  }

  /** Whether a text says nothing but a day or a fiscal year that the report has not come to. */
  #isAhead(text: string): boolean {
    if (!isPeriodPhrase(text)) return false;
    const { calendar, reported } = this.#frame;
    const [date] = findTimes(text);
    if (date?.year === undefined || !isPossibleYear(date.year)) return false;
    return (dayOf(date) ?? addDays(calendar.endOfYear(date.year - 1), 1)) > reported;
  }

  /** Names a year that cannot be, and nothing mended it. */
  #isImpossible(phrase: Phrase): boolean {
    return findTimes(this.#mended(phrase.text)).some((d) => d.year !== undefined && !isPossibleYear(d.year));
  }

  #mended(text: string): string {
    return this.#table.repairs.find((r) => r.kind === 'period' && r.printed === text)?.repaired ?? text;
  }

  #textOf(phrases: readonly Phrase[]): string {
    return phrases.map((p) => this.#mended(p.text)).join(' ');
  }

  #told(phrases: readonly Phrase[], frame: TimeFrame): ToldPeriod | undefined {
    return tellPeriod(phrases, findPeriodWords(this.#textOf(phrases)), frame);
  }
}

const ENDED = /\bend(?:ed|ing)\s*:?\s*$/i;

/** What the words of a row or column tell. */
interface LineTime {
  /** They name a year that cannot be. */
  readonly impossible: boolean;
  readonly told: ToldPeriod | undefined;
}

interface RowTime extends LineTime {
  /** The label tells a day, and not only a year. */
  readonly dated: boolean;
  /** What the row's section tells. */
  readonly section: ToldPeriod | undefined;
}

interface ColumnTime extends LineTime {
  readonly type: PeriodType | undefined;
  /** It leads from the balances of one column to those of another. */
  readonly moves: boolean;
}

/** For each column itself or the last one before it that tells a time. */
function nearest(columns: readonly ColumnTime[]): (ColumnTime | undefined)[] {
  let last: ColumnTime | undefined;
  return columns.map((column) => {
    if (column.told) last = column;
    return last;
  });
}

/** The time of a column between two columns of days, the later one behind: of the movements from one to the other. */
function betweenDays(before: ColumnTime | undefined, after: ColumnTime | undefined): ColumnTime | undefined {
  if (before?.type !== 'instant' || after?.type !== 'instant' || !before.told || !after.told) return undefined;
  if (before.told.end >= after.told.end) return undefined;
  const told = { ...after.told, start: addDays(before.told.end, 1), months: undefined, weeks: undefined };
  return { impossible: false, told, type: 'duration', moves: true };
}
