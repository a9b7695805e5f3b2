import type { Dimension, Fact } from '../fact/fact.js';
import type { Report } from '../fact/report.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { clark, type QName, qname } from '../value/qname.js';
import { CONTEXT } from './json-ld-context.js';
import { termSpace } from './json-ld-iri.js';
import { makeLabels } from './labels.js';
import { makePrefixes } from './prefixes.js';

/** The names of a report as SKOS concepts and as dimensions of the RDF Data Cube. */
export interface Codes {
  /** The concept of a fact and its member on every axis of the report. */
  dimensionsOf(fact: Fact): object;
  compact(name: QName): string;
  /** The data structure definition: dimensions, measure, attributes. */
  readonly structure: object;
  /** One scheme for the concepts, one code list for each axis; what the report uses of them. */
  readonly schemes: readonly object[];
  /** Prefixes and dimension properties, for the context; asked for last. */
  context(): object;
}

export function makeCodes(report: Report, taxonomy: Taxonomy): Codes {
  const prefixes = makePrefixes({}, Object.keys(CONTEXT));
  const compact = (name: QName) => prefixes.write(name);
  const labels = makeLabels(report, taxonomy);
  const describe = (name: QName) => ({
    id: compact(name),
    type: 'skos:Concept',
    label: { '@value': labels(name), '@language': report.language },
    notation: name.local,
    ...(name.namespace === report.extension?.namespace ? { proposed: true } : {}),
  });
  const axes = usedAxes(report, taxonomy);
  const dimensionsOf = (fact: Fact) => ({
    concept: compact(fact.concept),
    ...Object.fromEntries(axes.map(({ name, domain }) => [compact(name), compact(memberOf(fact, name) ?? domain)])),
  });
  const concepts = unique(report.facts.map(({ concept }) => concept));
  const schemes = [
    {
      id: '#concepts',
      type: 'skos:ConceptScheme',
      codes: concepts.map((name) => ({ ...describe(name), ...properties(name, report, taxonomy, compact) })),
    },
    ...axes.map(({ name, domain }) => ({
      id: codeList(name),
      type: 'skos:ConceptScheme',
      codes: unique([domain, ...report.facts.flatMap((fact) => memberOf(fact, name) ?? [])]).map(describe),
    })),
  ];
  const structure = {
    id: '#structure',
    type: 'qb:DataStructureDefinition',
    component: [
      { dimension: { ...dimension('xf:concept', 'skos:Concept'), codeList: '#concepts' } },
      { dimension: dimension('xf:entity', 'xf:Entity') },
      { dimension: dimension('xf:period', 'xf:Period') },
      { dimension: dimension('xf:unit', 'xf:Unit') },
      // Two figures may say one fact: the place tells their observations apart.
      { dimension: dimension('xf:datapoint', 'xsd:string') },
      ...axes.map(({ name }) => ({
        dimension: {
          ...dimension(compact(name), 'skos:Concept'),
          label: { '@value': labels(name), '@language': report.language },
          codeList: codeList(name),
        },
      })),
      { measure: { id: 'xf:value', type: ['qb:MeasureProperty', 'rdf:Property'], range: 'xsd:decimal' } },
      { attribute: { id: 'xf:decimals', type: ['qb:AttributeProperty', 'rdf:Property'], range: 'xsd:integer' } },
    ],
  };
  const context = () => ({
    ...Object.fromEntries(
      prefixes.declared().map(([prefix, namespace]) => [prefix, { '@id': termSpace(namespace), '@prefix': true }]),
    ),
    ...Object.fromEntries(axes.map(({ name }) => [compact(name), { '@type': '@id' }])),
  });
  return { dimensionsOf, compact, structure, schemes, context };
}

function dimension(id: string, range: string) {
  const coded = range === 'skos:Concept' ? ['qb:CodedProperty'] : [];
  return { id, type: ['qb:DimensionProperty', ...coded, 'rdf:Property'], range };
}

function codeList({ local }: QName): string {
  return `#members/${encodeURIComponent(local)}`;
}

function memberOf(fact: Fact, axis: QName): QName | undefined {
  return fact.dimensions.find((dimension: Dimension) => clark(dimension.axis) === clark(axis))?.member;
}

/** The axes that facts of the report use, with the domain that stands for "all of it". */
function usedAxes(report: Report, taxonomy: Taxonomy): { name: QName; domain: QName }[] {
  const domains = new Map(taxonomy.axes.map(({ name, domain }) => [clark(name), domain]));
  for (const { name, domain } of report.extension?.axes ?? []) {
    const { namespace, prefix } = report.extension as { namespace: string; prefix: string };
    if (!name.includes(':')) domains.set(`{${namespace}}${name}`, qname(namespace, prefix, domain));
  }
  const names = unique(report.facts.flatMap(({ dimensions }) => dimensions.map(({ axis }) => axis)));
  return names.map((name) => ({ name, domain: domains.get(clark(name)) ?? { ...name, local: `${name.local}Domain` } }));
}

function properties(name: QName, report: Report, taxonomy: Taxonomy, compact: (name: QName) => string): object {
  const { extension } = report;
  const own =
    name.namespace === extension?.namespace ? extension.concepts.find((c) => c.name === name.local) : undefined;
  const concept = own ?? taxonomy.concepts.get(clark(name));
  if (concept === undefined) return {};
  return {
    itemType: `xf:${concept.type}`,
    periodType: `xf:${concept.periodType}`,
    ...(concept.balance === undefined ? {} : { balance: `xf:${concept.balance}` }),
    ...(own?.wider === undefined ? {} : { broader: compact(qname(taxonomy.namespace, taxonomy.prefix, own.wider)) }),
  };
}

function unique(names: readonly QName[]): QName[] {
  return [...new Map(names.map((name) => [clark(name), name])).values()];
}
