import { element, type XmlElement } from '../xml/element.js';
import type { AxisSource, ConceptSource, TaxonomySource } from './authored.js';
import {
  COUNTRY,
  countriesOf,
  expandName,
  type FileNames,
  idOf,
  isCountry,
  LINE_ITEMS,
  membersOf,
  ROLE_ID,
  roleOf,
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
 * 2.5) declares them, the role of the definition network, and links to the linkbases. Units of measure are
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
  const roleType = element('link:roleType', { roleURI: roleOf(source.namespace), id: ROLE_ID }, [
    element('link:definition', {}, ['Notes to the financial statements']),
    element('link:usedOn', {}, ['link:definitionLink']),
  ]);
  const references = source.concepts.some((c) => c.references !== undefined && c.references.length > 0);
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
          ...(needsTable ? [roleType] : []),
          linkbaseRef('label', files.labels),
          linkbaseRef('definition', files.definition),
          ...(references ? [linkbaseRef('reference', files.references)] : []),
        ]),
      ]),
      importOf(NAMESPACES.xbrli, SCHEMAS.xbrli),
      importOf(NAMESPACES.xbrldt, SCHEMAS.xbrldt),
      importOf(NAMESPACES.num, SCHEMAS.num),
      ...(base ? [importOf(base.namespace, base.href)] : []),
      ...(hasCountries(source) ? [importOf(countriesOf(source.namespace), files.countries)] : []),
      ...(source.units.length > 0 ? measures(source, id) : []),
      ...source.concepts.map((concept) => declareConcept(concept, id)),
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

function linkbaseRef(kind: 'label' | 'definition' | 'reference', href: string): XmlElement {
  return element('link:linkbaseRef', {
    'xlink:type': 'simple',
    'xlink:href': href,
    'xlink:role': `http://www.xbrl.org/2003/role/${kind}LinkbaseRef`,
    'xlink:arcrole': 'http://www.w3.org/1999/xlink/properties/linkbase',
  });
}
