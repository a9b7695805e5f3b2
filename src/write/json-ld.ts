import type { Fact } from '../fact/fact.js';
import type { Report } from '../fact/report.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { toText } from '../value/decimal.js';
import { type Period, periodKey } from '../value/period.js';
import type { QName } from '../value/qname.js';
import { type Unit, unitKey } from '../value/unit.js';
import { makeCodes } from './json-ld-codes.js';
import { CONTEXT } from './json-ld-context.js';
import { baseIri, factId, footnoteId, proofId, termIri } from './json-ld-iri.js';
import { makePassages, type Passages } from './json-ld-passages.js';

/**
 * The report as a JSON-LD 1.1 document, an object for `JSON.stringify`: a data set of the RDF Data Cube whose
 * observations are the facts, each with the passages of the note that it was derived from, its proofs and reviews.
 * Amounts are texts typed `xsd:decimal`; a fact without a member on an axis has the axis' domain there, for a cube needs
 * every dimension. The context is inside; nothing is fetched.
 */
export function jsonLd(report: Report, taxonomy: Taxonomy): object {
  const codes = makeCodes(report, taxonomy);
  const passages = makePassages(report.source);
  const periods = new Map(report.facts.map(({ period }) => [periodKey(period), period]));
  const units = new Map(report.facts.map(({ unit }) => [unitKey(unit), unit]));
  const unitIds = new Map([...units.keys()].map((key, index) => [key, `#unit/${index + 1}`]));
  const document = {
    id: '',
    type: ['qb:DataSet', 'prov:Entity'],
    title: report.source.name,
    language: report.language,
    ...(report.form === undefined ? {} : { form: report.form }),
    source: { id: '#note', type: 'prov:Entity', name: report.source.name },
    structure: codes.structure,
    schemes: codes.schemes,
    entities: [tellEntity(report)],
    periods: [...periods.values()].map(tellPeriod),
    units: [...units].map(([key, unit]) => tellUnit(unitIds.get(key) as string, unit, codes.compact)),
    facts: report.facts.map((fact) => ({
      ...tellFact(fact, passages),
      unit: unitIds.get(unitKey(fact.unit)),
      ...codes.dimensionsOf(fact),
    })),
    footnotes: report.footnotes.map(({ id, mark, text, language, spans }) => ({
      id: footnoteId(id),
      type: 'xf:Footnote',
      mark,
      text: { '@value': text, '@language': language },
      derivation: spans.map((span) => derivation('xf:text', passages.idOf(span))),
    })),
    proofs: tellProofs(report),
    passages: passages.all(),
  };
  return { '@context': { '@base': baseIri(report), ...CONTEXT, ...codes.context() }, ...document };
}

function tellEntity({ entity }: Report): object {
  const { scheme, identifier, name } = entity;
  return { id: '#entity', type: 'xf:Entity', scheme, identifier, ...(name === undefined ? {} : { name }) };
}

function tellPeriod(period: Period): object {
  const id = periodId(period);
  return period.kind === 'instant'
    ? { id, type: ['xf:Period', 'xf:Instant'], instant: period.instant }
    : { id, type: ['xf:Period', 'xf:Duration'], start: period.start, end: period.end };
}

function periodId(period: Period): string {
  return `#period/${periodKey(period)}`;
}

function tellUnit(id: string, unit: Unit, compact: (name: QName) => string): object {
  const below = unit.denominators.length > 0 ? { denominator: unit.denominators.map(compact) } : {};
  return { id, type: 'xf:Unit', numerator: unit.numerators.map(compact), ...below };
}

function tellFact(fact: Fact, passages: Passages): object {
  const from = fact.provenance;
  const aspects = {
    value: [from.span],
    concept: from.concept,
    period: from.period,
    unit: from.unit,
    scale: from.scale,
  };
  const read = [
    ...Object.entries(aspects).map(([aspect, spans]) => [`xf:${aspect}`, spans] as const),
    ...Object.entries(from.dimensions).map(([axis, spans]) => [termIri(axis), spans] as const),
  ];
  return {
    id: factId(fact.id),
    type: ['qb:Observation', 'prov:Entity'],
    key: fact.key,
    entity: '#entity',
    period: periodId(fact.period),
    ...(fact.value === null ? { isNil: true } : { value: toText(fact.value) }),
    ...(fact.decimals === undefined || fact.value === null ? {} : { decimals: fact.decimals }),
    displayed: from.displayed,
    datapoint: from.datapoint,
    footnote: fact.footnotes.map(footnoteId),
    proof: fact.proofs.map(proofId),
    review: fact.reviews.map(({ reason, evidence }) => ({ type: 'xf:Review', reason: `xf:${reason}`, evidence })),
    derivation: read.flatMap(([aspect, spans]) => spans.map((span) => derivation(aspect, passages.idOf(span)))),
  };
}

function derivation(aspect: string, passage: string): object {
  return { type: 'prov:Derivation', aspect, passage };
}

function tellProofs(report: Report): object[] {
  const factOf = new Map(report.facts.map((fact) => [fact.provenance.datapoint, factId(fact.id)]));
  return report.proofs.map(({ id, kind, grade, members, statement, difference, tolerance }) => ({
    id: proofId(id),
    type: 'xf:Proof',
    kind: `xf:${kind}`,
    grade: `xf:${grade}`,
    statement,
    difference,
    tolerance,
    member: members.map(({ datapoint, role, weight }) => ({
      ...(factOf.has(datapoint) ? { fact: factOf.get(datapoint) } : {}),
      datapoint,
      role: `xf:${role}`,
      weight,
    })),
  }));
}
