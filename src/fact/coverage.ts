import type { Proof } from '../document/proof.js';
import type { Phrase } from '../source/phrase.js';
import { dayOf } from '../value/dates.js';
import { toText } from '../value/decimal.js';
import { addDays, addMonths, endOf, type Period, periodKey } from '../value/period.js';
import { findPeriodWords, type PeriodWords } from '../value/period-words.js';
import { clark, ISO4217 } from '../value/qname.js';
import { remember } from '../value/remembered.js';
import { isClosing, isOpening } from '../value/row-words.js';
import { unitKey } from '../value/unit.js';
import type { Fact } from './fact.js';
import type { Report } from './report.js';

/** What is needed of a report to say so. */
export type Covered = Pick<Report, 'facts' | 'proofs' | 'source' | 'page'>;

/** What of a fact its proofs prove. A sum alone proves figures only beside each other: all may be of another scale or year. */
export interface Coverage {
  /** Digits, scale, sign and unit. */
  readonly value: boolean;
  readonly period: boolean;
}

/**
 * What is proved of each fact of a report. The value, where a sum of its facts holds exactly whose figures are all printed
 * positive and added, all in one unit and scale, and the words of the note tell that scale. The period, where the words of the
 * figure's own row, its sections and its column tell one time, to the day and as the concept has it, and all facts of the sum share it.
 */
export function coverages(report: Covered): (fact: Fact) => Coverage {
  const sums = sumsOf(report);
  const usual = usualFractions(report.facts);
  const contested = contestedAspects(report.facts);
  const around = wordsAround(report.page);
  return (fact) => {
    const own = sums.get(fact.provenance.datapoint) ?? [];
    const value = own.length > 0 && tellsScale(fact) && fact.provenance.written.fraction <= usual(fact);
    const movement = fact.period.kind === 'duration' && own.some(({ balances }) => balances);
    return {
      value,
      period: value && !movement && !contested(fact) && tellsPeriod(report.source.text, fact, around(fact)),
    };
  };
}

/** An identity that holds of facts, and not of printed figures alone. */
interface SumOfFacts {
  readonly facts: readonly Fact[];
  /** Its rows name an opening or a closing balance. */
  readonly balances: boolean;
}

function sumsOf({ facts, proofs }: Pick<Report, 'facts' | 'proofs'>): ReadonlyMap<string, readonly SumOfFacts[]> {
  const byPlace = new Map(facts.map((fact) => [fact.provenance.datapoint, fact]));
  const sums = new Map<string, SumOfFacts[]>();
  for (const proof of proofs) {
    const members = proof.members.map(({ datapoint }) => byPlace.get(datapoint));
    if (!isSum(proof) || !members.every((fact) => fact !== undefined) || !holds(proof, members)) continue;
    const named = members.some(({ provenance: { rowLabel } }) => isOpening(rowLabel) || isClosing(rowLabel));
    const sum = { facts: members, balances: proof.kind === 'sum-down' && named };
    for (const { datapoint } of proof.members) remember(sums, datapoint, () => []).push(sum);
  }
  return sums;
}

function isSum({ kind, grade, members }: Proof): boolean {
  const added = kind === 'sum-down' || kind === 'sum-across' || kind === 'roll-forward';
  return added && grade === 'exact' && members.every(({ weight }) => weight === 1);
}

/** Whether a sum is one of the facts too: of two figures at least, all as printed and none negative, in one unit, scale and time. */
function holds({ kind }: Proof, facts: readonly Fact[]): boolean {
  const [total, ...parts] = facts;
  const alike = (keyOf: (fact: Fact) => unknown) => facts.every((fact) => keyOf(fact) === keyOf(total as Fact));
  return (
    parts.filter(({ value }) => value && !value.isZero()).length > 1 &&
    facts.every(({ value, provenance: { negated } }) => value && !negated && !value.isNegative()) &&
    alike(({ unit }) => unitKey(unit)) &&
    alike(({ provenance }) => provenance.power) &&
    (kind === 'roll-forward' || alike(({ period }) => periodKey(period)))
  );
}

/** Whether words tell that a figure is money, and in which scale. That an unknown row is money, the row must show. */
function tellsScale({ unit, reviews, provenance }: Fact): boolean {
  const money = unit.denominators.length === 0 && unit.numerators[0]?.namespace === ISO4217;
  const known = provenance.unit.length > 0 || reviews.every(({ reason }) => reason !== 'concept-proposed');
  return money && known && provenance.scale.length > 0;
}

/** With how many digits after the point most money of a table is printed: what has more of them is a price. */
function usualFractions(facts: readonly Fact[]): (fact: Fact) => number {
  const tableOf = ({ provenance }: Fact) => provenance.datapoint.split('.', 1)[0] as string;
  const tables = new Map<string, Map<number, number>>();
  for (const fact of facts) {
    const counts = remember(tables, tableOf(fact), () => new Map<number, number>());
    const { fraction } = fact.provenance.written;
    counts.set(fraction, (counts.get(fraction) ?? 0) + 1);
  }
  const usual = new Map(
    [...tables].map(([table, counts]) => [table, [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]),
  );
  return (fact) => usual.get(tableOf(fact)) ?? 0;
}

/** Whether another fact says another value of the very same thing: one of the two is not of that thing, or not of that time. */
function contestedAspects(facts: readonly Fact[]): (fact: Fact) => boolean {
  const keyOf = ({ concept, claimed, period, unit, dimensions }: Fact) =>
    JSON.stringify([
      clark(claimed ?? concept),
      periodKey(period),
      unitKey(unit),
      dimensions.map(({ axis, member }) => [clark(axis), clark(member)]),
    ]);
  const values = new Map<string, Set<string>>();
  for (const fact of facts)
    remember(values, keyOf(fact), () => new Set<string>()).add(fact.value ? toText(fact.value) : '');
  return (fact) => (values.get(keyOf(fact))?.size ?? 0) > 1;
}

/** The label of a figure's row, the sections over it and the headings of its column. */
function wordsAround(page: Report['page']): (fact: Fact) => readonly Phrase[] {
  const readings = new Map(
    page.flatMap((block) => (block.kind === 'table' ? [[block.reading.table, block.reading]] : [])),
  );
  return ({ provenance }) => {
    const [table, row, column] = (provenance.datapoint.match(/\d+/g) ?? []).map(Number);
    const reading = readings.get(table as number);
    const own = reading?.rows[row as number];
    const heads = reading?.columns[column as number]?.heads.map(({ phrase }) => phrase) ?? [];
    return [...(own?.label ? [own.label] : []), ...(own?.sections ?? []), ...heads];
  };
}

/** Whether these words tell a fact's period: one day with its year, and a length as its concept has one. */
function tellsPeriod(text: string, { period, provenance }: Fact, around: readonly Phrase[]): boolean {
  const near = around.flatMap((phrase) => findPeriodWords(phrase.text) ?? []);
  const dates = near.flatMap((words) => words.dates);
  const [year, ...years] = dates.flatMap((date) => date.year ?? []);
  const [day, ...days] = dates.filter(({ date }) => date !== undefined);
  if (!day || year === undefined || days.length + years.length > 0) return false;
  if (dayOf({ ...day, year }) !== endOf(period)) return false;
  const read = findPeriodWords(provenance.period.map((span) => text.slice(span.start, span.end)).join(' '));
  const all = [...near, ...(read ? [read] : [])];
  const lengths = all.filter(({ months }) => months !== undefined);
  if (period.kind === 'duration')
    return lengths.length > 0 && lengths.every((words) => lasts(period, words)) && all.every(({ instant }) => !instant);
  // the first day of a month may stand for the evening before: "Balance at January 1"
  return lengths.length === 0 && day.date !== 1;
}

/** Whether a duration is as long as words tell: to a week, since quarters and years may end on the same day of the week. */
function lasts({ start, end }: Extract<Period, { kind: 'duration' }>, { months, weeks }: PeriodWords): boolean {
  const told = weeks === undefined ? addMonths(start, months as number) : addDays(start, 7 * weeks);
  return addDays(told, -8) <= end && end <= addDays(told, 6);
}
