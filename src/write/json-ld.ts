import type { Glossary } from '../dts/glossary.js';
import type { OimFact, OimReport } from '../oim/oim-report.js';
import type { QName } from '../value/qname.js';
import { makeCodes } from './json-ld-codes.js';
import { CONTEXT } from './json-ld-context.js';
import { makeAspects, tellFootnotes, tellLinks, tellReferences } from './json-ld-facts.js';
import { baseOfReport } from './json-ld-iri.js';
import { makeNames } from './json-ld-names.js';

/** What is known beside what the model has: of notes the words behind each fact, proofs and reviews. */
export interface Beside {
  readonly base: string;
  /** Of the report as a whole: before its facts, and behind them. */
  readonly head: object;
  readonly tail: object;
  fact(fact: OimFact): object;
  entity(entity: object): object;
  /** Footnotes as they are to stand, with those that no fact has. */
  footnotes(told: readonly object[]): readonly object[];
  isProposed(name: QName): boolean;
}

/**
 * A report as a JSON-LD 1.1 document, an object for `JSON.stringify`: a data set of the RDF Data Cube whose observations are the facts.
 * Numbers are texts typed `xsd:decimal`; a fact without a member on an axis has the axis' default there, or `xf:none`, for a cube needs
 * every dimension. Names are SKOS concepts with the labels of the glossary; the networks of the taxonomy follow, of what the report uses. The
 * context is inside; nothing is fetched. `jsonld/README.md` documents our own terms.
 */
export function jsonLd(report: OimReport, glossary: Glossary, beside: Beside = nothingBeside(report)): object {
  const names = makeNames();
  const codes = makeCodes(report, glossary, names, beside.isProposed);
  const aspects = makeAspects(report, glossary, names);
  const document = {
    id: '',
    type: ['qb:DataSet', 'prov:Entity'],
    ...beside.head,
    ...tellReferences(report),
    structure: codes.structure,
    schemes: codes.schemes,
    networks: codes.networks,
    namespaces: names.namespaces(),
    entities: aspects.entities.map(beside.entity),
    periods: aspects.periods,
    units: aspects.units,
    facts: [...report.facts].map((fact) => ({
      ...aspects.tell(fact),
      ...codes.dimensionsOf(fact),
      ...beside.fact(fact),
    })),
    footnotes: beside.footnotes(tellFootnotes(report)),
    links: tellLinks(report),
    ...beside.tail,
  };
  return { '@context': { '@base': beside.base, ...CONTEXT, ...names.context(), ...codes.context }, ...document };
}

function nothingBeside(report: OimReport): Beside {
  return {
    base: baseOfReport(report),
    head: {},
    tail: {},
    fact: () => ({}),
    entity: (entity) => entity,
    footnotes: (told) => told,
    isProposed: () => false,
  };
}
