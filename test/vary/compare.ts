import type { Fact } from '../../src/fact/fact.js';
import type { Decimal } from '../../src/value/decimal.js';
import type { ExpectedFact } from './expected.js';

/** A fact in the words of what is expected; undefined for one that is no number. */
interface Seen {
  readonly concept: string;
  readonly value: string;
  readonly decimals: number | undefined;
  readonly unit: string;
  readonly period: string;
  readonly members: string;
  readonly basis: string;
  readonly reviews: string;
}

/**
 * What is wrong with the facts of a note, a line each: expected and missing, or there and not expected. Decimals count for
 * figures of tables; a dash and a sentence may be of any accuracy. A figure that the note shows twice may be one fact or two.
 */
export function faultsOf(
  facts: readonly Fact[],
  expected: readonly ExpectedFact[],
  toText: (value: Decimal) => string,
): string[] {
  const seen = facts.flatMap((fact) => (fact.value === null ? [] : [seenOf(fact, toText(fact.value))]));
  const used = new Set<Seen>();
  const consolidated = isConsolidated(expected);
  const missing = expected.filter((want) => {
    const hits = seen.filter((fact) => matches(fact, want, consolidated));
    for (const hit of hits) used.add(hit);
    return hits.length === 0;
  });
  const extra = seen.filter((fact) => !used.has(fact));
  return [
    ...missing.map((want) => `missing ${JSON.stringify(want)}`),
    ...extra.map((fact) => `extra ${JSON.stringify(fact)}`),
  ];
}

function seenOf(fact: Fact, value: string): Seen {
  const { period, dimensions, reviews } = fact;
  const [measure] = fact.unit.numerators;
  const named = dimensions.map((d) => [d.axis.local, d.member.local] as const);
  const isBasis = ([axis]: readonly [string, string]) => axis === 'CurrencyBasisAxis';
  return {
    concept: fact.concept.local,
    value,
    decimals: fact.decimals,
    unit: `${measure?.prefix}:${measure?.local}`,
    period: period.kind === 'instant' ? period.instant : `${period.start}/${period.end}`,
    members: JSON.stringify(named.filter((d) => !isBasis(d))),
    basis: named.find(isBasis)?.[1] === 'ConvenienceTranslationMember' ? 'convenience' : 'reported',
    reviews: reviews
      .map((review) => review.reason)
      .filter((reason) => reason.endsWith('repaired'))
      .join(' '),
  };
}

/** Two segments or more beside a corporate column are told from it as operating segments. */
function isConsolidated(expected: readonly ExpectedFact[]): boolean {
  const segments = new Set(expected.flatMap((fact) => fact.segment ?? []));
  return segments.has('CorporateMember') && segments.size > 2;
}

function matches(fact: Seen, want: ExpectedFact, consolidated: boolean): boolean {
  const { period, segment, geography } = want;
  const members = [
    ...(consolidated && segment && segment !== 'CorporateMember'
      ? [['ConsolidationItemsAxis', 'OperatingSegmentsMember']]
      : []),
    ...(geography ? [['GeographyAxis', geography]] : []),
    ...(segment ? [['SegmentAxis', segment]] : []),
  ];
  return (
    fact.concept === want.concept &&
    fact.value === want.value &&
    fact.unit === want.unit &&
    fact.members === JSON.stringify(members) &&
    fact.reviews === (want.review ?? '') &&
    (want.currencyBasis === null || fact.basis === want.currencyBasis) &&
    (want.kind === 'prose' || want.dash || fact.decimals === want.decimals) &&
    (!period || fact.period === (period.type === 'instant' ? period.instant : `${period.start}/${period.end}`))
  );
}
