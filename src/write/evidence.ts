import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { placesOf } from '../diagnostic/places.js';
import { tellDiagnostics } from '../diagnostic/told.js';
import { coverages } from '../fact/coverage.js';
import type { Fact } from '../fact/fact.js';
import type { Report } from '../fact/report.js';
import { standings } from '../fact/standing.js';
import { givenSpan, givenText, type Span, slice } from '../source/source.js';
import { toText } from '../value/decimal.js';
import { periodKey } from '../value/period.js';
import { clark } from '../value/qname.js';
import { unitKey } from '../value/unit.js';

/** Of the shape below; a change to it changes this. */
const VERSION = '2';

/**
 * What stands behind the facts, an object for `JSON.stringify`: for each fact id what it says and where each aspect of it
 * was read, its proofs and reviews, how it stands by them and what of it they prove; then all proofs, footnotes, the count of numbers with those left over, and what the
 * stages had to say. Offsets are UTF-16 units into the text
 * that was given, ends exclusive, and of markup the text beside them is what a reader sees; lines and columns count from 1. Names are in
 * Clark notation, values whole and with the concept's sign.
 */
export function evidence(report: Report, diagnostics: readonly Diagnostic[]): object {
  const { source } = report;
  const text = givenText(source);
  const places = placesOf(text);
  const place = (own: Span) => {
    const { start, end } = givenSpan(source, own);
    return { ...places(start), start, end, text: slice(source.text, own) };
  };
  const covers = coverages(report);
  const standing = standings(report, covers);
  const factOf = new Map(report.facts.map((fact) => [fact.provenance.datapoint, fact.id]));
  const { seen, tagged, left, quiet, numbers } = report.census;
  return {
    version: VERSION,
    source: source.name,
    entity: { ...report.entity },
    form: report.form ?? null,
    language: report.language,
    facts: Object.fromEntries(
      report.facts.map((fact) => [
        fact.id,
        { ...tellFact(fact, place), standing: standing(fact), proved: covers(fact) },
      ]),
    ),
    proofs: report.proofs.map(({ members, ...proof }) => ({
      ...proof,
      members: members.map((member) => ({ ...member, fact: factOf.get(member.datapoint) ?? null })),
    })),
    footnotes: report.footnotes.map(({ id, mark, text: words, language, spans }) => ({
      id,
      mark,
      text: words,
      language,
      places: spans.map(place),
    })),
    numbers: {
      seen,
      tagged,
      left,
      quiet,
      leftOver: numbers.filter(({ fate }) => fate === 'left').map(({ span }) => place(span)),
    },
    diagnostics: tellDiagnostics(diagnostics, text),
  };
}

function tellFact(fact: Fact, place: (span: Span) => object): object {
  const { provenance: from } = fact;
  const places = (spans: readonly Span[]) => spans.map(place);
  return {
    key: fact.key,
    concept: clark(fact.concept),
    value: fact.value === null ? null : toText(fact.value),
    decimals: fact.decimals ?? null,
    unit: unitKey(fact.unit),
    period: periodKey(fact.period),
    dimensions: Object.fromEntries(fact.dimensions.map(({ axis, member }) => [clark(axis), clark(member)])),
    footnotes: fact.footnotes,
    proofs: fact.proofs,
    needsReview: fact.reviews.length > 0,
    reviews: fact.reviews,
    provenance: {
      datapoint: from.datapoint,
      displayed: from.displayed,
      row: from.rowLabel,
      column: from.columnLabel,
      written: from.written,
      power: from.power,
      negated: from.negated,
      figure: place(from.span),
      digits: place(from.digits),
      concept: places(from.concept),
      period: places(from.period),
      unit: places(from.unit),
      scale: places(from.scale),
      dimensions: Object.fromEntries(Object.entries(from.dimensions).map(([axis, spans]) => [axis, places(spans)])),
    },
  };
}
