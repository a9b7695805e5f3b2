import type { Report } from '../fact/report.js';
import { type Standing, standings } from '../fact/standing.js';
import { toText } from '../value/decimal.js';
import type { Period } from '../value/period.js';
import type { Unit } from '../value/unit.js';
import { grid } from './grid.js';

/** The facts of a report for people, in the order of the note, and the counts below. */
export function factTable(report: Report, width: number | undefined): string {
  const standing = standings(report);
  const rows = report.facts.map((fact) => [
    fact.provenance.rowLabel,
    fact.concept.local,
    periodWords(fact.period),
    fact.dimensions.map(({ member }) => member.local.replace(/Member$/, '')).join(', '),
    fact.value === null ? 'nil' : grouped(toText(fact.value)),
    unitWords(fact.unit),
    MARKS[standing(fact)] + (fact.reviews.length > 0 ? '!' : ' '),
  ]);
  const table = grid(
    [
      { title: 'Label', elastic: true },
      { title: 'Concept', elastic: true },
      { title: 'Period' },
      { title: 'Members', elastic: true },
      { title: 'Value', align: 'right' },
      { title: 'Unit' },
      { title: '✓!' },
    ],
    rows,
    width,
  );
  return `${rows.length > 0 ? `${table}\n` : ''}${counts(report)}\n✓ proved  + foots  ✗ refuted  ! for review\n`;
}

/** `189 numbers seen: 150 tagged, 3 left, 36 no quantities. 150 facts: 60 proved, 50 more foot, 12 for review.` */
export function counts(report: Report): string {
  const { seen, tagged, left, quiet } = report.census;
  const standing = standings(report);
  const count = (of: Standing) => report.facts.filter((fact) => standing(fact) === of).length;
  const [proved, foots, failed] = [count('proved'), count('foots'), count('failed')];
  const review = report.facts.filter((fact) => fact.reviews.length > 0).length;
  return (
    `${seen} numbers seen: ${tagged} tagged, ${left} left, ${quiet} no quantities.\n` +
    `${report.facts.length} facts: ${proved} proved, ${foots > 0 ? `${foots} more foot, ` : ''}${failed > 0 ? `${failed} refuted, ` : ''}${review} for review.`
  );
}

const MARKS: Readonly<Record<Standing, string>> = { proved: '✓', foots: '+', failed: '✗', plain: ' ' };

/** `1,234,567.50`: only what stands before the point is grouped. */
export function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

function periodWords(period: Period): string {
  return period.kind === 'instant' ? period.instant : `${period.start} – ${period.end}`;
}

function unitWords({ numerators, denominators }: Unit): string {
  const words = (names: Unit['numerators']) => names.map(({ local }) => local).join('·');
  return denominators.length > 0 ? `${words(numerators)}/${words(denominators)}` : words(numerators);
}
