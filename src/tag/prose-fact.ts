import type { Amount } from '../document/datapoint.js';
import type { Fact, Review } from '../fact/fact.js';
import { squash } from '../source/phrase.js';
import type { Span } from '../source/source.js';
import type { Concept } from '../taxonomy/taxonomy.js';
import { settleCurrency } from '../value/currency.js';
import { decimal, shift } from '../value/decimal.js';
import type { Period } from '../value/period.js';
import { clark, qname } from '../value/qname.js';
import { currencyUnit, PURE, SHARES, simpleUnit, type Unit } from '../value/unit.js';
import { type ToldDimensions, translationOf } from './dimensions.js';
import { type Aspects, identify } from './identity.js';
import type { Kind } from './prose-kind.js';
import type { Tagging } from './tables.js';

/** What was found of an amount. */
export interface ToldAmount {
  readonly concept: Concept;
  readonly proposed: boolean;
  readonly kind: Kind;
  readonly period: { readonly period: Period; readonly spans: readonly Span[] };
  /** Power of ten of the digits as written. */
  readonly scale: number;
}

/** The fact of an amount; `named` are the members that it is of. */
export function makeAmountFact(
  amount: Amount,
  { concept, proposed, kind, period: told, scale }: ToldAmount,
  named: ToldDimensions,
  proofs: readonly string[],
  tagging: Tagging,
): Fact {
  const { text, profile, words } = tagging;
  const { dimensions } = named;
  const power = amount.percent ? scale - 2 : scale;
  const digits = amount.written.negative ? `-${amount.written.digits}` : amount.written.digits;
  const value = shift(decimal(digits), power);
  const aspects: Aspects = {
    concept: concept.name,
    entity: profile.entity,
    period: told.period,
    unit: unitOf(amount, concept, kind, tagging),
    dimensions,
  };
  const column = words.fold(amount.sentence.text).slice(0, 200);
  const { id, key } = identify(aspects, value, { place: amount.id, row: '', column });
  const displayed = text.slice(amount.span.start, amount.span.end);
  const label = squash(amount.noun ? `${displayed} ${amount.noun.text}` : displayed);
  const reviews: Review[] = proposed
    ? [{ reason: 'concept-proposed', evidence: [`The taxonomy has no concept for "${label}" in its sentence.`] }]
    : [];
  for (const name of named.proposed)
    reviews.push({ reason: 'member-proposed', evidence: [`The taxonomy has no member for "${name}".`] });
  return {
    id,
    key,
    ...aspects,
    value,
    decimals: amount.written.fraction - power,
    footnotes: [],
    proofs,
    reviews,
    provenance: {
      datapoint: amount.id,
      displayed,
      span: amount.span,
      digits: amount.digits,
      written: amount.written,
      power,
      negated: false,
      rowLabel: label,
      columnLabel: '',
      concept: amount.sentence.spans,
      period: told.spans,
      unit: amount.currency ? [amount.currency.span] : (amount.noun?.spans ?? []),
      scale: amount.power > 0 ? [{ start: amount.digits.end, end: amount.span.end }] : [],
      dimensions: named.spans,
    },
  };
}

/** The fact of the same amount in another currency. */
export function makeTranslation(other: Amount, told: ToldAmount, proofs: readonly string[], tagging: Tagging): Fact {
  const basis = translationOf(tagging.taxonomy);
  const named = basis
    ? { ...NOTHING, dimensions: [basis], spans: { [clark(basis.axis)]: [(other.currency ?? other).span] } }
    : NOTHING;
  return makeAmountFact(other, { ...told, scale: other.power }, named, proofs, tagging);
}

/** The dimensions of an amount that is of no member. */
export const NOTHING: ToldDimensions = { dimensions: [], spans: {}, proposed: [] };

function unitOf(amount: Amount, concept: Concept, kind: Kind, tagging: Tagging): Unit {
  const { reportingCurrency } = tagging.profile;
  if (kind.unit === 'currency' || kind.unit === 'price') {
    const unit = currencyUnit(settleCurrency(amount.currency?.code ?? reportingCurrency, reportingCurrency));
    const each = concept.type === 'perShare' || kind.unit === 'price';
    return each ? { numerators: unit.numerators, denominators: SHARES.numerators } : unit;
  }
  if (concept.type === 'shares') return SHARES;
  const unit = kind.count?.unit;
  const { namespace, prefix, units } = tagging.taxonomy;
  return unit && units.some((u) => u.name === unit) ? simpleUnit(qname(namespace, prefix, unit)) : PURE;
}
