import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { Amount } from '../document/datapoint.js';
import type { Document } from '../document/document.js';
import type { Fact } from '../fact/fact.js';
import { squash } from '../source/phrase.js';
import type { Span } from '../source/source.js';
import type { ItemType } from '../taxonomy/authored.js';
import type { Concept } from '../taxonomy/taxonomy.js';
import { withoutPeriod } from '../value/period-words.js';
import { amountPeriod } from './amount-period.js';
import { makeAmountFact, makeTranslation, NOTHING, type ToldAmount } from './prose-fact.js';
import { isNone, type Kind, kindOf, likeness, nounOf, type ProseUnit } from './prose-kind.js';
import { seriesTimes } from './prose-period.js';
import { proposedPeriodType } from './prose-period-type.js';
import { isBare, tellSilentScale } from './prose-scale.js';
import type { AmountTime } from './prose-times.js';
import { findTranslations } from './prose-translation.js';
import type { RowTerm } from './row-terms.js';
import { type SentenceAmounts, sentencesOf } from './sentence-amounts.js';
import { findSeries, type Series } from './series.js';
import type { Tagging } from './tables.js';
import { toldTimes } from './told-times.js';
import type { Words } from './words.js';

/**
 * The facts of amounts in prose, one for each time that an amount is told of. Words ("two", "no") are one only where the
 * lexicon has their noun; a small number with an unknown noun is left. What rows say of their own words are `terms`.
 */
export function tagAmounts(
  document: Document,
  amounts: readonly Amount[],
  proofsOf: (id: string) => readonly string[],
  terms: ReadonlyMap<Amount, RowTerm>,
  tagging: Tagging,
): { facts: Fact[]; diagnostics: Diagnostic[] } {
  const facts = [...terms].map(([amount, term]) => makeTermFact(amount, term, proofsOf(amount.id), tagging));
  const diagnostics: Diagnostic[] = [];
  const { text, profile, words, proseScale: scale } = tagging;
  const translations = findTranslations(amounts, text, profile);
  const translated = new Set(translations.values());
  const own = amounts.filter((amount) => !translated.has(amount) && !terms.has(amount));
  const sentences = sentencesOf(own, text, words.fold);
  const timesTold = toldTimes(document, text, profile);
  let said = false;
  for (const series of findSeries(own, text, (amount) => likeness(amount, text))) {
    const kind = series.amounts.map((amount) => kindOf(amount, words, text)).findLast((k) => k !== undefined);
    if (!kind) {
      for (const amount of series.amounts) if (isDigits(amount)) diagnostics.push(tellLeft(amount, text));
      continue;
    }
    const sentence = sentences.get(endsOf(series).sentence.start) as SentenceAmounts;
    const times = seriesTimes(series, sentence, timesTold, text);
    const known = kind.concept ?? findProseConcept(series, kind.unit, sentence, words);
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
        const period = amountPeriod(time, concept.periodType, profile, proposed);
        const told: ToldAmount = { concept, proposed, kind, period, scale: silent ? scale : amount.power };
        made.push(makeAmountFact(amount, told, NOTHING, proofsOf(amount.id), tagging));
        if (other) made.push(makeTranslation(other, told, proofsOf(other.id), tagging));
      }
      facts.push(...new Map(made.map((fact) => [fact.id, fact])).values());
    }
  }
  return { facts, diagnostics };
}

function makeTermFact(
  amount: Amount,
  { concept, period, told }: RowTerm,
  proofs: readonly string[],
  tagging: Tagging,
): Fact {
  const kind: Kind = { unit: amount.percent ? 'percent' : 'currency', concept, count: undefined };
  return makeAmountFact(amount, { concept, proposed: false, kind, period, scale: amount.power }, told, proofs, tagging);
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
function findProseConcept(
  series: Series,
  unit: ProseUnit,
  { stands }: SentenceAmounts,
  words: Words,
): Concept | undefined {
  const { first, last } = endsOf(series);
  const from = unit === 'count' ? first.digits.start : first.span.start;
  const to = unit === 'count' ? last.digits.end : last.span.end;
  const found = words.prose.find((entry) => entry.unit === unit && entry.cues.every((cue) => stands(cue, from, to)));
  return found?.concept;
}

/** So far from an amount the words stand that name it: a concept proposed is named by six of them. */
const REACH = 400;

/** A concept named by the words before the amount, back to the clause's beginning; by those behind where there are none, or where it is a zero in words. */
function propose(
  series: Series,
  kind: Kind,
  time: AmountTime | undefined,
  tagging: Tagging,
): { concept: Concept; proposed: boolean } {
  const { text, proposals } = tagging;
  const { first, last, sentence } = endsOf(series);
  const front = withoutPeriod(squash(text.slice(Math.max(sentence.start, first.span.start - REACH), first.span.start)));
  const rear = withoutPeriod(squash(text.slice(last.span.end, Math.min(sentence.end, last.span.end + REACH))));
  const before = clause(front.split(/[,;:()]/).at(-1) ?? '', -6);
  const after = clause(rear.split(/[,;:().]/)[0] ?? '', 6);
  const label = isNone(first)
    ? nounOf(first, text)
    : before.split(' ').length >= 2
      ? before
      : `${before} ${after}`.trim();
  const type = TYPES[kind.unit] ?? (kind.count?.unit === 'shares' ? 'shares' : 'decimal');
  const name = label === '' ? 'Amount in prose' : label;
  return proposals.concept(name, type, proposedPeriodType(series, kind.unit, time, text, tagging.words));
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
