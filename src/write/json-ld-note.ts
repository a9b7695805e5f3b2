import type { Fact } from '../fact/fact.js';
import type { Report } from '../fact/report.js';
import { oimOfReport } from '../oim/of-report.js';
import type { Span } from '../source/source.js';
import { noteGlossary } from '../taxonomy/note-glossary.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { type Beside, jsonLd } from './json-ld.js';
import { inLanguage } from './json-ld-codes.js';
import { baseOfNote, factId, footnoteId, NOTE, proofId, termIri } from './json-ld-iri.js';
import { makePassages, type Passages } from './json-ld-passages.js';
import { schemaRef } from './schema-ref.js';

/** The report of a note as JSON-LD: each fact with the passages of the note that it was derived from, its proofs and reviews. */
export function jsonLdOfNote(report: Report, taxonomy: Taxonomy, name: string): object {
  const oim = oimOfReport(report, schemaRef(report, taxonomy, name));
  return jsonLd(oim, noteGlossary(taxonomy, report.extension), besideNote(report));
}

function besideNote(report: Report): Beside {
  const passages = makePassages(report.source);
  const facts = new Map(report.facts.map((fact) => [fact.id, tellFact(fact, passages)]));
  const footnotes = report.footnotes.map(({ id, mark, text, language, spans }) => ({
    id: footnoteId(id),
    type: 'xf:Footnote',
    identifier: id,
    mark,
    text: inLanguage({ text, language }),
    derivation: spans.map((span) => derivation('xf:text', passages.idOf(span))),
  }));
  return {
    base: baseOfNote(report),
    head: {
      title: report.source.name,
      language: report.language,
      ...(report.form === undefined ? {} : { form: report.form }),
      source: { id: NOTE, type: 'prov:Entity', name: report.source.name },
    },
    tail: { proofs: tellProofs(report), passages: passages.all() },
    fact: ({ id }) => facts.get(id) as object,
    entity: (entity) => (report.entity.name === undefined ? entity : { ...entity, name: report.entity.name }),
    footnotes: (told) => {
      const linked = new Map(told.map((one) => [(one as { id: string }).id, one]));
      return footnotes.map((one) => ({ ...linked.get(one.id), ...one }));
    },
    isProposed: ({ namespace }) => namespace === report.extension?.namespace,
  };
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
    type: ['qb:Observation', 'prov:Entity'],
    key: fact.key,
    displayed: from.displayed,
    datapoint: from.datapoint,
    proof: fact.proofs.map(proofId),
    review: fact.reviews.map(({ reason, evidence }) => ({ type: 'xf:Review', reason: `xf:${reason}`, evidence })),
    derivation: read.flatMap(([aspect, spans]: readonly [string, readonly Span[]]) =>
      spans.map((span) => derivation(aspect, passages.idOf(span))),
    ),
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
      weight: String(weight),
    })),
  }));
}
