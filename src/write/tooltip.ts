import type { Fact, Review } from '../fact/fact.js';
import type { Standing } from '../fact/standing.js';
import { toText } from '../value/decimal.js';
import type { Period } from '../value/period.js';
import { sameName } from '../value/qname.js';
import { currencyUnit, PURE, type Unit, unitKey } from '../value/unit.js';
import { type Labels, plainLabel } from './labels.js';

/** What a reader is told of a figure: for each of its facts the label, value, period, members, proofs and reviews. */
export function tooltip(facts: readonly Fact[], labels: Labels, standing: (fact: Fact) => Standing): string {
  return facts.map((fact) => linesOf(fact, labels, standing(fact)).join('\n')).join('\n\n');
}

function linesOf(fact: Fact, labels: Labels, standing: Standing): string[] {
  const identities = fact.proofs.length === 1 ? '1 identity' : `${fact.proofs.length} identities`;
  const told: Readonly<Record<Standing, string[]>> = {
    proved: [`Proved, value and period, by ${identities}`],
    foots: [`Foots in ${identities}`],
    failed: ['An identity that it takes part in fails: it does not add up'],
    plain: [],
  };
  return [
    labels(fact.concept),
    fact.value === null ? 'nil' : `${group(toText(fact.value))} ${unitWords(fact.unit)}`.trim(),
    periodWords(fact.period),
    ...fact.dimensions.map(({ axis, member }) => `${plainLabel(labels(axis))}: ${plainLabel(labels(member))}`),
    ...told[standing],
    ...fact.reviews.flatMap((review) => [`For review: ${REASONS[review.reason]}`, ...review.evidence]),
  ];
}

const REASONS: Readonly<Record<Review['reason'], string>> = {
  'period-repaired': 'the period printed was mended',
  'currency-repaired': 'the currency printed was mended',
  'concept-contradicted': 'another figure says otherwise, so its concept is proposed',
  'concept-proposed': 'the concept is proposed, the taxonomy has none',
  'member-proposed': 'the member is proposed, the taxonomy has none',
};

function periodWords(period: Period): string {
  return period.kind === 'instant' ? `At ${period.instant}` : `${period.start} to ${period.end}`;
}

function unitWords(unit: Unit): string {
  if (unitKey(unit) === unitKey(PURE)) return '';
  const currency = unit.numerators.length === 1 && unit.denominators.length === 0 ? unit.numerators[0] : undefined;
  if (currency && sameName(currency, currencyUnit(currency.local).numerators[0]!)) return currency.local;
  const side = (names: Unit['numerators']) => names.map((name) => name.local).join(' × ');
  return unit.denominators.length > 0
    ? `${side(unit.numerators)} per ${side(unit.denominators)}`
    : side(unit.numerators);
}

/** Digits in groups of three, as people read them. */
function group(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\d(?=(?:\d{3})+$)/g, '$&,');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
