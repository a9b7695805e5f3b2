import { LINKBASE_ARCROLE } from '../dts/names.js';
import { element, type XmlElement } from '../xml/element.js';
import type { AxisSource, ConceptSource, TaxonomySource } from './authored.js';
import { headingsOf, roleTypes } from './compile-roles.js';
import {
  COUNTRY,
  countriesOf,
  DOCUMENTATION,
  expandName,
  type FileNames,
  headingOf,
  idOf,
  isCountry,
  LINE_ITEMS,
  membersOf,
  TABLE,
} from './naming.js';
import { ITEM_TYPES, NAMESPACES, SCHEMAS } from './vocabulary.js';

/** What an extension imports, or nothing for a taxonomy that stands alone. */
export interface BaseSchema {
  readonly namespace: string;
  readonly prefix: string;
  readonly href: string;
}

/**
 * The taxonomy schema (XBRL 2.1, 5.1): concepts as items, axes, domains and members as XBRL Dimensions 1.0 (2.2, 2.3,
 * 2.5) declares them, the roles of its networks, the headings of its presentation, and links to the linkbases. Units of measure are
 * declared as elements too, though XBRL asks only for their names: so a measure can be looked up.
 */
export function compileSchema(
  source: TaxonomySource,
  files: FileNames,
  ownAxes: readonly AxisSource[],
  base?: BaseSchema,
): XmlElement {
  const id = (local: string) => ({ id: idOf(source.prefix, local), name: local });
  const members = membersOf(source);
  const needsTable = base === undefined || ownAxes.length > 0;
  return element(
    'xs:schema',
    {
      'xmlns:xs': NAMESPACES.xs,
      'xmlns:xbrli': NAMESPACES.xbrli,
      'xmlns:xbrldt': NAMESPACES.xbrldt,
      'xmlns:link': NAMESPACES.link,
      'xmlns:xlink': NAMESPACES.xlink,
      'xmlns:num': NAMESPACES.num,
      ...(base ? { [`xmlns:${base.prefix}`]: base.namespace } : {}),
      [`xmlns:${source.prefix}`]: source.namespace,
      targetNamespace: source.namespace,
      version: source.version,
      elementFormDefault: 'qualified',
      attributeFormDefault: 'unqualified',
    },
    [
      element('xs:annotation', {}, [
        element('xs:appinfo', {}, [
          ...roleTypes(source, needsTable),
          ...linkbaseRefs(source, files, base === undefined),
        ]),
      ]),
      importOf(NAMESPACES.xbrli, SCHEMAS.xbrli),
      importOf(NAMESPACES.xbrldt, SCHEMAS.xbrldt),
      importOf(NAMESPACES.num, SCHEMAS.num),
      ...(base ? [importOf(base.namespace, base.href)] : []),
      ...(hasCountries(source) ? [importOf(countriesOf(source.namespace), files.countries)] : []),
      ...(source.units.length > 0 ? measures(source, id) : []),
      ...source.concepts.map((concept) => declareConcept(concept, id)),
      ...headingsOf(source.roles).map(({ heading }) => abstract(id(headingOf(heading)), 'xbrli:item')),
      ...(needsTable ? [abstract(id(LINE_ITEMS), 'xbrli:item'), abstract(id(TABLE), 'xbrldt:hypercubeItem')] : []),
      ...ownAxes.flatMap((axis) => [
        abstract(id(axis.name), 'xbrldt:dimensionItem'),
        abstract(id(axis.domain), 'xbrli:item'),
      ]),
      ...members.filter(({ name }) => !isCountry(name)).map(({ name }) => abstract(id(name), 'xbrli:item')),
    ],
  );
}

export function hasCountries({ axes }: TaxonomySource): boolean {
  return axes.some(({ members }) => members.some(({ name }) => isCountry(name)));
}

/** The schema of the countries among a taxonomy's members, each an item as other members are. */
export function compileCountries(source: TaxonomySource): XmlElement {
  const namespace = countriesOf(source.namespace);
  const names = membersOf(source)
    .map(({ name }) => name)
    .filter(isCountry);
  return element(
    'xs:schema',
    {
      'xmlns:xs': NAMESPACES.xs,
      'xmlns:xbrli': NAMESPACES.xbrli,
      [`xmlns:${COUNTRY}`]: namespace,
      targetNamespace: namespace,
      version: source.version,
      elementFormDefault: 'qualified',
      attributeFormDefault: 'unqualified',
    },
    [
      importOf(NAMESPACES.xbrli, SCHEMAS.xbrli),
      ...names.map((name) => {
        const { prefix, local } = expandName(source, name);
        return abstract({ id: idOf(prefix, local), name: local }, 'xbrli:item');
      }),
    ],
  );
}

type Identity = Readonly<Record<string, string>>;

function declareConcept(concept: ConceptSource, id: (local: string) => Identity): XmlElement {
  return element('xs:element', {
    ...id(concept.name),
    type: ITEM_TYPES[concept.type],
    substitutionGroup: 'xbrli:item',
    'xbrli:periodType': concept.periodType,
    ...(concept.balance ? { 'xbrli:balance': concept.balance } : {}),
    nillable: 'true',
  });
}

function abstract(identity: Identity, group: string): XmlElement {
  return element('xs:element', {
    ...identity,
    type: 'xbrli:stringItemType',
    substitutionGroup: group,
    abstract: 'true',
    'xbrli:periodType': 'duration',
    nillable: 'true',
  });
}

/** The type tells measures from other elements when the schema is read back. */
function measures(source: TaxonomySource, id: (local: string) => Identity): XmlElement[] {
  return [
    element('xs:simpleType', { name: 'measure' }, [
      documentation('A unit of measure of this namespace, for xbrli:measure; never a fact.'),
      element('xs:restriction', { base: 'xs:token' }),
    ]),
    ...source.units.map((unit) =>
      element('xs:element', { ...id(unit.name), type: `${source.prefix}:measure`, abstract: 'true' }, [
        documentation(unit.label),
      ]),
    ),
  ];
}

function documentation(text: string): XmlElement {
  return element('xs:annotation', {}, [element('xs:documentation', {}, [text])]);
}

function importOf(namespace: string, schemaLocation: string): XmlElement {
  return element('xs:import', { namespace, schemaLocation });
}

/** The linkbases beside a schema. What only documents is told from other labels by its title. */
function linkbaseRefs(source: TaxonomySource, files: FileNames, standsAlone: boolean): XmlElement[] {
  const sums = (source.roles ?? []).some(({ calculation }) => calculation.length > 0);
  return [
    linkbaseRef('label', files.labels),
    ...(standsAlone ? [linkbaseRef('label', files.documentation, { 'xlink:title': DOCUMENTATION })] : []),
    linkbaseRef('presentation', files.presentation),
    ...(sums ? [linkbaseRef('calculation', files.calculation)] : []),
    linkbaseRef('definition', files.definition),
    ...(hasReferences(source) ? [linkbaseRef('reference', files.references)] : []),
  ];
}

export function hasReferences({ concepts }: TaxonomySource): boolean {
  return concepts.some(({ references }) => references !== undefined && references.length > 0);
}

type LinkbaseKind = 'label' | 'presentation' | 'calculation' | 'definition' | 'reference';

function linkbaseRef(kind: LinkbaseKind, href: string, more: Readonly<Record<string, string>> = {}): XmlElement {
  return element('link:linkbaseRef', {
    'xlink:type': 'simple',
    'xlink:href': href,
    'xlink:role': `http://www.xbrl.org/2003/role/${kind}LinkbaseRef`,
    'xlink:arcrole': LINKBASE_ARCROLE,
    ...more,
  });
}
