import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { Amount } from '../document/datapoint.js';
import type { Document } from '../document/document.js';
import type { Fact, Review } from '../fact/fact.js';
import { squash } from '../source/phrase.js';
import type { Span } from '../source/source.js';
import type { Concept } from '../taxonomy/taxonomy.js';
import { settleCurrency } from '../value/currency.js';
import { decimal, shift } from '../value/decimal.js';
import { qname } from '../value/qname.js';
import { currencyUnit, PURE, SHARES, simpleUnit, type Unit } from '../value/unit.js';
import { type Aspects, identify } from './identity.js';
import { amountPeriod, findAmountTime } from './prose-period.js';
import type { Tagging } from './tables.js';
import { contains, type Words } from './words.js';

/** The facts of amounts in prose. A number word is one only where the lexicon counts its noun; a bare number with an unknown noun is left. */
export function tagAmounts(
  document: Document,
  amounts: readonly Amount[],
  proofsOf: (id: string) => readonly string[],
  tagging: Tagging,
): { facts: Fact[]; diagnostics: Diagnostic[] } {
  const facts: Fact[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const amount of amounts) {
    const kind = kindOf(amount, tagging.words);
    if (!kind) {
      if (amount.written.form !== 'numwordsen') diagnostics.push(tellLeft(amount, tagging.text));
      continue;
    }
    const known = kind.concept ?? findProseConcept(amount, kind.unit, tagging);
    if (!known && amount.written.form === 'numwordsen') continue;
    const { concept, proposed } = known ? { concept: known, proposed: false } : propose(amount, kind.unit, tagging);
    if (proposed) diagnostics.push(tellProposed(amount, concept, tagging.text));
    facts.push(makeFact(document, amount, concept, proposed, proofsOf(amount.id), tagging));
  }
  return { facts, diagnostics };
}

type ProseUnit = 'currency' | 'count' | 'percent';

function kindOf(amount: Amount, words: Words): { unit: ProseUnit; concept: Concept | undefined } | undefined {
  if (amount.currency) return { unit: 'currency', concept: undefined };
  if (amount.percent) return { unit: 'percent', concept: undefined };
  const count = countOf(amount, words);
  if (!count) return undefined;
  return { unit: 'count', concept: count.concept ? words.byLocal.get(count.concept) : undefined };
}

/** The counted noun right behind an amount, the longest that the lexicon has. */
function countOf(amount: Amount, words: Words) {
  const noun = words.fold(amount.noun?.text ?? '');
  return words.counts.find((c) => ` ${noun} `.startsWith(` ${c.noun} `))?.words;
}

/** The lexicon's concept for an amount: of the entries that fit its sentence, the one with the most words. */
function findProseConcept(amount: Amount, unit: ProseUnit, tagging: Tagging): Concept | undefined {
  const { words, text } = tagging;
  const [sentence] = amount.sentence.spans as [Span];
  const from = unit === 'count' ? amount.digits : amount.span;
  const before = words.fold(squash(text.slice(sentence.start, from.start)));
  const after = words.fold(squash(text.slice(from.end, sentence.end)));
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

/** A concept named by the words before the amount, back to the clause's beginning; by those behind where there are none. */
function propose(amount: Amount, unit: ProseUnit, tagging: Tagging): { concept: Concept; proposed: boolean } {
  const { text, proposals } = tagging;
  const [sentence] = amount.sentence.spans as [Span];
  const before = clause(
    squash(text.slice(sentence.start, amount.span.start))
      .split(/[,;:()]/)
      .at(-1) ?? '',
    -6,
  );
  const after = clause(squash(text.slice(amount.span.end, sentence.end)).split(/[,;:().]/)[0] ?? '', 6);
  const label = before.split(' ').length >= 2 ? before : `${before} ${after}`.trim();
  const type =
    unit === 'currency'
      ? 'monetary'
      : unit === 'percent'
        ? 'percent'
        : countOf(amount, tagging.words)?.unit === 'shares'
          ? 'shares'
          : 'decimal';
  const time = findAmountTime(amount, tagging.text);
  const instant = time?.instant ?? false;
  return proposals.concept(label === '' ? 'Amount in prose' : label, type, instant ? 'instant' : 'duration');
}

const EMPTY =
  /^(?:of|was|were|is|are|the|a|an|and|or|to|in|by|for|at|approximately|about|total|totaling|totalling|had|has|have|with|from|on|which|that|as|its|our|company|group|recorded|recognized|recognised|incurred|respectively|\W+|\S*\d\S*|thousand|million|billion|fiscal)$/i;

function clause(words: string, count: number): string {
  const kept = words.split(' ').filter((word) => word !== '' && !EMPTY.test(word));
  return (count < 0 ? kept.slice(count) : kept.slice(0, count)).join(' ');
}

function makeFact(
  document: Document,
  amount: Amount,
  concept: Concept,
  proposed: boolean,
  proofs: readonly string[],
  tagging: Tagging,
): Fact {
  const { text, profile, words } = tagging;
  const power = amount.percent ? amount.power - 2 : amount.power;
  const digits = amount.written.negative ? `-${amount.written.digits}` : amount.written.digits;
  const value = shift(decimal(digits), power);
  const told = amountPeriod(document, amount, concept.periodType, text, profile);
  const aspects: Aspects = {
    concept: concept.name,
    entity: profile.entity,
    period: told.period,
    unit: unitOf(amount, concept, words, tagging),
    dimensions: [],
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
      dimensions: {},
    },
  };
}

function unitOf(amount: Amount, concept: Concept, words: Words, tagging: Tagging): Unit {
  if (amount.currency) return currencyUnit(settleCurrency(amount.currency.code, tagging.profile.reportingCurrency));
  if (concept.type === 'shares') return SHARES;
  const unit = countOf(amount, words)?.unit;
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
