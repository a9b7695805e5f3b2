import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { Amount } from '../document/datapoint.js';
import type { Document } from '../document/document.js';
import type { Dimension, Fact, Review } from '../fact/fact.js';
import { squash } from '../source/phrase.js';
import type { Span } from '../source/source.js';
import type { ItemType } from '../taxonomy/authored.js';
import type { Concept } from '../taxonomy/taxonomy.js';
import { settleCurrency } from '../value/currency.js';
import { decimal, shift } from '../value/decimal.js';
import { withoutPeriod } from '../value/period-words.js';
import { clark, qname } from '../value/qname.js';
import { currencyUnit, PURE, SHARES, simpleUnit, type Unit } from '../value/unit.js';
import { translationOf } from './dimensions.js';
import { type Aspects, identify } from './identity.js';
import { isNone, type Kind, kindOf, likeness, nounOf, type ProseUnit } from './prose-kind.js';
import { type AmountTime, amountPeriod, seriesTimes } from './prose-period.js';
import { proposedPeriodType } from './prose-period-type.js';
import { isBare, tellSilentScale } from './prose-scale.js';
import { findTranslations } from './prose-translation.js';
import { bySentence, findSeries, type Series } from './series.js';
import type { Tagging } from './tables.js';
import { contains } from './words.js';

/**
 * The facts of amounts in prose, one for each time that an amount is told of. Words ("two", "no") are one only where the
 * lexicon has their noun; a small number with an unknown noun is left.
 */
export function tagAmounts(
  document: Document,
  amounts: readonly Amount[],
  proofsOf: (id: string) => readonly string[],
  tagging: Tagging,
): { facts: Fact[]; diagnostics: Diagnostic[] } {
  const facts: Fact[] = [];
  const diagnostics: Diagnostic[] = [];
  const { text, profile, words, proseScale: scale } = tagging;
  const translations = findTranslations(amounts, text, profile);
  const translated = new Set(translations.values());
  const own = amounts.filter((amount) => !translated.has(amount));
  const sentences = bySentence(own);
  let said = false;
  for (const series of findSeries(own, text, (amount) => likeness(amount, text))) {
    const kind = series.amounts.map((amount) => kindOf(amount, words, text)).findLast((k) => k !== undefined);
    if (!kind) {
      for (const amount of series.amounts) if (isDigits(amount)) diagnostics.push(tellLeft(amount, text));
      continue;
    }
    const times = seriesTimes(series, sentences.get(endsOf(series).sentence.start) ?? [], document, text, profile);
    const known = kind.concept ?? findProseConcept(series, kind.unit, tagging);
    if (!known && kind.count?.unit && series.amounts.every(({ written }) => written.form === 'numwordsen')) continue;
    const { concept, proposed } = known
      ? { concept: known, proposed: false }
      : propose(series, kind, times[0]?.[0], tagging);
    for (const [index, amount] of series.amounts.entries()) {
      if (proposed) diagnostics.push(tellProposed(amount, concept, text));
      const silent = kind.unit === 'currency' && isBare(amount, scale, text);
      if (silent && !said) diagnostics.push(tellSilentScale(amount, scale));
      said ||= silent;
      const other = translations.get(amount);
      const made: Fact[] = [];
      for (const time of timesOr(times[index])) {
        const told: Told = { concept, proposed, kind, time, scale: silent ? scale : amount.power };
        made.push(makeFact(amount, told, [], proofsOf(amount.id), tagging));
        if (other) made.push(makeTranslation(other, told, proofsOf(other.id), tagging));
      }
      facts.push(...new Map(made.map((fact) => [fact.id, fact])).values());
    }
  }
  return { facts, diagnostics };
}

/** Not a number in words. */
function isDigits({ written }: Amount): boolean {
  return written.form === 'num-dot-decimal';
}

/** A fact for each time; one for an amount of which nothing tells the time. */
function timesOr(times: readonly AmountTime[] | undefined): readonly (AmountTime | undefined)[] {
  return times && times.length > 0 ? times : [undefined];
}

function endsOf({ amounts }: Series): { first: Amount; last: Amount; sentence: Span } {
  const first = amounts[0] as Amount;
  return { first, last: amounts.at(-1) as Amount, sentence: first.sentence.spans[0] as Span };
}

/** The lexicon's concept for a series: of the entries that fit its sentence, the one with the most words. */
function findProseConcept(series: Series, unit: ProseUnit, tagging: Tagging): Concept | undefined {
  const { words, text } = tagging;
  const { first, last, sentence } = endsOf(series);
  const before = words.fold(
    squash(text.slice(sentence.start, unit === 'count' ? first.digits.start : first.span.start)),
  );
  const after = words.fold(squash(text.slice(unit === 'count' ? last.digits.end : last.span.end, sentence.end)));
  const found = words.prose.find(
    (entry) =>
      entry.unit === unit &&
      entry.cues.every(({ phrase, side }) => {
        if (side === 'behind') return ` ${after} `.startsWith(` ${phrase} `);
        if (side === 'before') return ` ${before} `.endsWith(` ${phrase} `);
        return contains(before, phrase) || contains(after, phrase);
      }),
  );
  return found?.concept;
}

/** A concept named by the words before the amount, back to the clause's beginning; by those behind where there are none, or where it is a zero in words. */
function propose(
  series: Series,
  kind: Kind,
  time: AmountTime | undefined,
  tagging: Tagging,
): { concept: Concept; proposed: boolean } {
  const { text, proposals } = tagging;
  const { first, last, sentence } = endsOf(series);
  const front = withoutPeriod(squash(text.slice(sentence.start, first.span.start)));
  const rear = withoutPeriod(squash(text.slice(last.span.end, sentence.end)));
  const before = clause(front.split(/[,;:()]/).at(-1) ?? '', -6);
  const after = clause(rear.split(/[,;:().]/)[0] ?? '', 6);
  const label = isNone(first)
    ? nounOf(first, text)
    : before.split(' ').length >= 2
      ? before
      : `${before} ${after}`.trim();
  const type = TYPES[kind.unit] ?? (kind.count?.unit === 'shares' ? 'shares' : 'decimal');
  const name = label === '' ? 'Amount in prose' : label;
  return proposals.concept(name, type, proposedPeriodType(series, kind.unit, time, text));
}

const TYPES: Readonly<Record<ProseUnit, ItemType | undefined>> = {
  currency: 'monetary',
  percent: 'percent',
  count: undefined,
  price: 'perShare',
};

const EMPTY =
  /^(?:of|was|were|is|are|the|a|an|and|or|to|in|by|for|at|approximately|about|total|totaling|totalling|had|has|have|with|from|on|which|that|as|its|our|company|group|recorded|recognized|recognised|incurred|respectively|\W+|\S*\d\S*|thousand|million|billion|fiscal)$/i;

function clause(words: string, count: number): string {
  const kept = words.split(' ').filter((word) => word !== '' && !EMPTY.test(word));
  return (count < 0 ? kept.slice(count) : kept.slice(0, count)).join(' ');
}

/** What was found of an amount. */
interface Told {
  readonly concept: Concept;
  readonly proposed: boolean;
  readonly kind: Kind;
  readonly time: AmountTime | undefined;
  /** Power of ten of the digits as written. */
  readonly scale: number;
}

function makeFact(
  amount: Amount,
  { concept, proposed, kind, time, scale }: Told,
  dimensions: readonly Dimension[],
  proofs: readonly string[],
  tagging: Tagging,
): Fact {
  const { text, profile, words } = tagging;
  const power = amount.percent ? scale - 2 : scale;
  const digits = amount.written.negative ? `-${amount.written.digits}` : amount.written.digits;
  const value = shift(decimal(digits), power);
  const told = amountPeriod(time, concept.periodType, profile, proposed);
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
      dimensions: Object.fromEntries(dimensions.map((d) => [clark(d.axis), [(amount.currency ?? amount).span]])),
    },
  };
}

function makeTranslation(other: Amount, told: Told, proofs: readonly string[], tagging: Tagging): Fact {
  const basis = translationOf(tagging.taxonomy);
  return makeFact(other, { ...told, scale: other.power }, basis ? [basis] : [], proofs, tagging);
}

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

function tellProposed(amount: Amount, concept: Concept, text: string): Diagnostic {
  const words = squash(text.slice(amount.span.start, amount.span.end));
  const help =
    'The fact is marked for review; add words of its sentence to the lexicon if the taxonomy has a concept for it.';
  return diagnose(
    'tag-concept-proposed',
    `Nothing tells the concept of "${words}": ${concept.name.local} is proposed.`,
    [amount.span],
    { help },
  );
}

function tellLeft(amount: Amount, text: string): Diagnostic {
  const words = squash(`${text.slice(amount.span.start, amount.span.end)} ${amount.noun?.text ?? ''}`);
  const help = "Name its noun in the lexicon's counts if it is a quantity to report.";
  return diagnose('tag-number-left', `"${words}" is in no fact: nothing tells what it counts.`, [amount.span], {
    help,
  });
}
