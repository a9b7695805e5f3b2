import type { FootedTable } from '../document/footed.js';
import type { Column } from '../document/reading.js';
import type { ReportFootnote } from '../fact/fact.js';
import type { Profile } from '../fact/profile.js';
import type { Span } from '../source/source.js';
import { findStatedScale } from '../value/scale.js';
import type { Footnotes } from './footnotes.js';

/** The powers of ten of some figures by what they count, and the words that say them. */
export interface Scale {
  readonly money: number;
  /** Of shares: as of money where the words of the scale do not except them. */
  readonly shares: number;
  readonly spans: readonly Span[];
  /** Whether the note states or proves it; else it is the profile's. */
  readonly told: boolean;
}

/** What is known of the scales of a note beside its tables. */
export interface ScaleContext {
  readonly text: string;
  readonly profile: Profile;
  readonly footnotes: Footnotes;
  /** The power of ten that bare sums of money in the prose stand in. */
  readonly proseScale: number;
}

/** The scale of each column of a table: what its own heading says, or a footnote that it cites, else that of the table. */
export function scalesOf(table: FootedTable, context: ScaleContext): readonly Scale[] {
  const figures = { end: table.datapoints.at(-1)?.cell.span.end ?? 0, longest: longest(table) };
  const whole = scaleOfTable(table, figures, context);
  return table.reading.columns.map((column) => columnScale(column, figures, context) ?? whole);
}

/** Where the figures of a table end, and how many digits the longest has. */
interface Figures {
  readonly end: number;
  readonly longest: number;
}

function columnScale({ heads }: Column, figures: Figures, context: ScaleContext): Scale | undefined {
  for (const { phrase } of [...heads].reverse()) {
    const stated = findStatedScale(phrase.text) ? phrase : cited(phrase.text, figures, context);
    const power = stated && findStatedScale(stated.text)?.power;
    if (stated && power !== undefined) return statedScale(power, stated.text, stated.spans, figures);
  }
  return undefined;
}

/** "Options(a)" over a column, and "(a) In thousands." below its table. */
function cited(head: string, { end }: Figures, { footnotes }: ScaleContext): ReportFootnote | undefined {
  const mark = /\((\w)\)\s*$/.exec(head)?.[1];
  const note = mark && footnotes.behind(mark, end);
  return note && findStatedScale(note.text)?.start === 0 ? note : undefined;
}

function scaleOfTable({ scale }: FootedTable, figures: Figures, { text, profile, proseScale }: ScaleContext): Scale {
  if (scale?.by === 'stated') {
    const words = scale.spans.map(({ start, end }) => text.slice(start, end)).join(' ');
    return statedScale(scale.power, words, scale.spans, figures);
  }
  const { tableScale } = profile;
  // what other tables of the note say, and what prose proves that is silent itself, gives way to what is known of the report
  const proved =
    scale && (tableScale === undefined || (scale.proofs.length > 0 && (scale.power > 0 || proseScale === 0)));
  if (proved) return { money: scale.power, shares: 0, spans: scale.spans, told: true };
  return { money: tableScale ?? 0, shares: 0, spans: [], told: false };
}

/** No entity has so many shares: what would be more is printed in ones. */
const MOST_SHARES = 11;

/** A scale that is stated is of money and of shares, unless it speaks of money alone or excepts shares. */
function statedScale(power: number, words: string, spans: readonly Span[], figures: Figures): Scale {
  const ofMoney =
    /\bdollars?\s+in\b|[$€£¥]\s*(?:amounts\s+)?in\b|\bin\s+\S+\s+(?:of\s+)?(?:u\.?s\.?\s+)?dollars\b/i.test(words);
  const excepted = /\bexcept\b.*\bshares?\b/i.test(words.replace(/\bper[-\s]\S*\s?shares?(?:\s+data)?/gi, ''));
  const ofShares = !ofMoney && !excepted && figures.longest + power <= MOST_SHARES;
  return { money: power, shares: ofShares ? power : 0, spans, told: true };
}

/** The most digits of a whole figure. */
function longest({ datapoints }: FootedTable): number {
  return datapoints.reduce(
    (most, { cell }) => (cell.written.fraction === 0 ? Math.max(most, cell.written.digits.length) : most),
    0,
  );
}
