import type { Description, Glossary } from '../dts/glossary.js';
import type { Label } from '../dts/labels.js';
import { LABEL_ROLES } from '../dts/names.js';
import type { OimDimension, OimFact, OimReport } from '../oim/oim-report.js';
import { clark, type QName } from '../value/qname.js';
import { remember } from '../value/remembered.js';
import { type Names, unique } from './json-ld-names.js';

/** What facts have on an axis of which they say nothing, where the taxonomy has no default, and what a typed member that is nil is. */
const NONE = 'xf:none';
const NIL = 'xf:nil';

/** The names of a report as SKOS concepts, and its axes as dimensions of the RDF Data Cube. */
export interface Codes {
  /** The concept of a fact and its member on every axis of the report. */
  dimensionsOf(fact: OimFact): object;
  /** The data structure definition: dimensions, measure, attributes. */
  readonly structure: object;
  /** One scheme for the concepts, one code list for each axis, and what networks name beside them; what the report uses of them. */
  readonly schemes: readonly object[];
  /** The networks of the taxonomy, of what the report uses. */
  readonly networks: readonly object[];
  /** The properties that axes are, for the context. */
  readonly context: Readonly<Record<string, object>>;
}

interface UsedAxis {
  readonly name: QName;
  readonly members: readonly QName[];
  /** Where XBRL 2.1 has it, and the element round its typed members: RDF has no other place for them. */
  readonly container: OimDimension['container'];
  readonly domain: QName | undefined;
  /** What stands for "all of it". */
  readonly filler: QName | undefined;
}

/** `isProposed` tells which names the taxonomy lacks. */
export function makeCodes(
  { facts }: OimReport,
  glossary: Glossary,
  names: Names,
  isProposed: (name: QName) => boolean,
): Codes {
  const { compact } = names;
  const describe = (name: QName) => ({
    id: compact(name),
    type: 'skos:Concept',
    ...tellLabels(name, glossary.labels(name)),
    notation: name.local,
    ...(isProposed(name) ? { proposed: true } : {}),
    ...tellDescription(glossary.describe(name), compact),
  });
  const concepts = unique(conceptsOf(facts));
  const axes = usedAxes(facts, glossary);
  const members = axes.flatMap((axis) => axis.members);
  const networks = glossary.networks([...concepts, ...axes.map(({ name }) => name), ...members]);
  const told = new Set([...concepts, ...members].map(clark));
  const beside = unique(networks.flatMap(({ relationships }) => relationships.flatMap(({ from, to }) => [from, to])));
  const headings = beside.filter((name) => !told.has(clark(name)));
  const scheme = (id: string, codes: readonly QName[]) => ({
    id,
    type: 'skos:ConceptScheme',
    codes: codes.map(describe),
  });
  return {
    dimensionsOf: ({ concept, dimensions }) => ({
      concept: compact(concept),
      ...Object.fromEntries(axes.map(({ name, filler }) => [compact(name), filler ? compact(filler) : { id: NONE }])),
      ...Object.fromEntries(
        dimensions.map((one) => [
          compact(one.axis),
          one.member ? compact(one.member) : one.typed === null ? { id: NIL } : { '@value': one.typed },
        ]),
      ),
    }),
    structure: {
      id: '#structure/facts',
      type: 'qb:DataStructureDefinition',
      component: [
        { dimension: { ...dimension('xf:concept', 'skos:Concept'), codeList: '#scheme/concepts' } },
        { dimension: dimension('xf:entity', 'xf:Entity') },
        { dimension: dimension('xf:period', 'xf:Period') },
        { dimension: dimension('xf:unit', 'xf:Unit') },
        // two facts may say the same thing: the id tells their observations apart
        { dimension: dimension('dcterms:identifier', 'xsd:string') },
        ...axes.map(({ name, members: [some], filler, container, domain }) => ({
          dimension: {
            ...dimension(compact(name), some === undefined ? 'rdfs:Literal' : 'skos:Concept', 'xf:Axis'),
            ...tellLabels(name, glossary.labels(name)),
            ...(some === undefined ? {} : { codeList: schemeOf(name, compact) }),
            ...(filler === undefined ? {} : { default: compact(filler) }),
            container: `xf:${container}`,
            ...(domain === undefined ? {} : { typedDomain: compact(domain) }),
          },
        })),
        { measure: { id: 'xf:value', type: ['qb:MeasureProperty', 'rdf:Property'], range: 'rdfs:Literal' } },
        { attribute: { id: 'xf:decimals', type: ['qb:AttributeProperty', 'rdf:Property'], range: 'xsd:integer' } },
      ],
    },
    schemes: [
      scheme('#scheme/concepts', concepts),
      ...axes.flatMap((axis) => (axis.members.length > 0 ? [scheme(schemeOf(axis.name, compact), axis.members)] : [])),
      ...(headings.length > 0 ? [scheme('#scheme/headings', headings)] : []),
    ],
    networks: networks.map(({ arcrole, role, definition, relationships }, i) => ({
      id: `#network/${i + 1}`,
      type: 'xf:Network',
      arcrole,
      linkRole: role,
      ...(definition === undefined ? {} : { title: definition }),
      relationships: relationships.map(({ from, to, order, weight, preferredLabel }) => ({
        type: 'xf:Relationship',
        parent: compact(from),
        child: compact(to),
        order,
        ...(weight === undefined ? {} : { weight }),
        ...(preferredLabel === undefined ? {} : { preferredLabel }),
      })),
    })),
    context: Object.fromEntries(axes.map(({ name }) => [compact(name), { '@type': '@id' }])),
  };
}

function dimension(id: string, range: string, more?: string) {
  const coded = range === 'skos:Concept' ? ['qb:CodedProperty'] : [];
  return { id, type: ['qb:DimensionProperty', ...coded, 'rdf:Property', ...(more === undefined ? [] : [more])], range };
}

function schemeOf(axis: QName, compact: (name: QName) => string): string {
  return `#scheme/${encodeURIComponent(compact(axis))}`;
}

function* conceptsOf(facts: OimReport['facts']): Generator<QName> {
  for (const { concept } of facts) yield concept;
}

/** The axes that facts of the report use. The default stands for what is not said, where no fact says it. */
function usedAxes(facts: OimReport['facts'], glossary: Glossary): readonly UsedAxis[] {
  const found = new Map<string, { readonly first: OimDimension; readonly members: Map<string, QName> }>();
  for (const { dimensions } of facts) {
    for (const one of dimensions) {
      const { members } = remember(found, clark(one.axis), () => ({ first: one, members: new Map<string, QName>() }));
      if (one.member !== undefined) members.set(clark(one.member), one.member);
    }
  }
  return [...found.values()].map(({ first, members }) => {
    const { axis: name, container } = first;
    const byDefault = glossary.defaultOf(name);
    const filler = byDefault === undefined || members.has(clark(byDefault)) ? undefined : byDefault;
    const domain = first.member === undefined ? first.domain : undefined;
    return {
      name,
      container,
      domain,
      filler,
      members: [...(filler === undefined ? [] : [filler]), ...members.values()],
    };
  });
}

/** SKOS has one preferred label in a language, and no other that is equal to it; the roles of the others stand beside them. */
function tellLabels({ local }: QName, labels: readonly Label[]): object {
  const of = (role: string) => labels.filter((label) => label.role === role);
  const standard = [...new Map(of(LABEL_ROLES.standard).map((label) => [label.language, label])).values()];
  const said = new Set(standard.map(({ language, text }) => `${language} ${text}`));
  const definitions = of(LABEL_ROLES.documentation);
  const others = labels.filter(
    ({ role, language, text }) => role !== LABEL_ROLES.documentation && !said.has(`${language} ${text}`),
  );
  return {
    label: standard.length > 0 ? standard.map(inLanguage) : local,
    ...(others.length === 0 ? {} : { altLabel: others.map(inLanguage) }),
    ...(definitions.length === 0 ? {} : { definition: definitions.map(inLanguage) }),
    ...(others.length === 0
      ? {}
      : {
          labels: others.map((label) => ({
            type: 'skosxl:Label',
            labelRole: label.role,
            literalForm: inLanguage(label),
          })),
        }),
  };
}

/** A text in a language; where that is no tag of one, a text. */
export function inLanguage({
  text,
  language,
}: {
  readonly text: string;
  readonly language: string | undefined;
}): object {
  const known = language !== undefined && isLanguage(language);
  return { '@value': text, ...(known ? { '@language': language } : {}) };
}

/** Whether RDF takes it for a language (BCP 47, 2.2.9: well-formed in outline). */
export function isLanguage(tag: string): boolean {
  return /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/i.test(tag);
}

function tellDescription(said: Description | undefined, compact: (name: QName) => string): object {
  if (said === undefined) return {};
  const { itemType, periodType, balance, wider } = said;
  return {
    ...(itemType === undefined ? {} : { itemType: compact(itemType) }),
    ...(periodType === undefined ? {} : { periodType: periodType === 'instant' ? 'xf:Instant' : 'xf:Duration' }),
    ...(balance === undefined ? {} : { balance: `xf:${balance}` }),
    ...(wider === undefined ? {} : { broader: compact(wider) }),
  };
}
