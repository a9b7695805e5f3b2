import { LABEL_ROLES } from '../dts/names.js';
import { buildXml } from '../xml/build.js';
import type { XmlElement } from '../xml/element.js';
import type { LabelRole, MemberSource, TaxonomySource } from './authored.js';
import { compileCalculation } from './compile-calculation.js';
import { compileDefinition, compileExtensionDefinition } from './compile-definition.js';
import { compileDocumentation, compileLabels, compileReferences, type Labelled } from './compile-labels.js';
import { compileExtensionPresentation, compilePresentation } from './compile-presentation.js';
import { hasAlternatives, headingsOf } from './compile-roles.js';
import { compileCountries, compileSchema, hasCountries, hasReferences } from './compile-schema.js';
import {
  type Address,
  ALTERNATIVE,
  addressIn,
  type FileNames,
  fileNames,
  headingOf,
  idOf,
  isCountry,
  LINE_ITEMS,
  roleOf,
  TABLE,
  type TaxonomyFile,
} from './naming.js';
import type { Taxonomy } from './taxonomy.js';

/**
 * An authored taxonomy as XBRL: `NAME.xsd`, the entry point, and its linkbases beside it: `NAME-lab.xml` (labels),
 * `-doc` (documentation and what notes print), `-pre` (presentation), `-cal` (sums, where there are any), `-def`
 * (dimensions), `-ref` (where concepts have counterparts); and `NAME-country.xsd` where countries are members. The same
 * source gives the same bytes.
 */
export function compileTaxonomy(source: TaxonomySource, name: string): readonly TaxonomyFile[] {
  const files = fileNames(name);
  const at = addressIn(source, files);
  const all = labelled(source, at, true);
  const told = LABELS.filter((role) => role !== 'documentation');
  const role = { role: roleOf(source.namespace, ALTERNATIVE), href: `${files.schema}#${ALTERNATIVE}` };
  return built([
    [files.schema, compileSchema(source, files, source.axes)],
    [files.countries, hasCountries(source) ? compileCountries(source) : undefined],
    [files.labels, compileLabels(source.language, all, told)],
    [files.documentation, compileDocumentation(source.language, all, hasAlternatives(source) ? role : undefined)],
    [files.presentation, compilePresentation(source, files.schema, at)],
    [files.calculation, compileCalculation(source, files.schema, at)],
    [files.definition, compileDefinition(source, files.schema, at)],
    [files.references, compiledReferences(source, files)],
  ]);
}

/**
 * An extension as XBRL, one taxonomy with its base once a processor has loaded `NAME.xsd`; NAME is the extension's
 * prefix, `baseHref` the base's schema as it is reached from there. `base` must be of our own compilation.
 * A member of an axis that the base does not have under that name is left without a place in any domain.
 */
export function compileExtension(source: TaxonomySource, base: Taxonomy, baseHref: string): readonly TaxonomyFile[] {
  const files = fileNames(source.prefix);
  const at = addressIn(source, files);
  const ownAxes = source.axes.filter((axis) => !axis.name.includes(':'));
  const parts = {
    namespace: base.namespace,
    href: baseHref,
    address: (local: string) => `${baseHref}#${idOf(base.prefix, local)}`,
    domains: new Map(
      base.axes.map((axis) => [axis.name.local, { name: axis.domain.local, members: axis.members.length }]),
    ),
    concepts: new Set([...base.concepts.values()].map((concept) => concept.name.local)),
  };
  const schema = compileSchema(source, files, ownAxes, {
    namespace: base.namespace,
    prefix: base.prefix,
    href: baseHref,
  });
  return built([
    [files.schema, schema],
    [files.labels, compileLabels(source.language, labelled(source, at, ownAxes.length > 0))],
    [files.presentation, compileExtensionPresentation(source, files.schema, at, ownAxes, parts)],
    [files.definition, compileExtensionDefinition(source, files.schema, at, ownAxes, parts)],
    [files.references, compiledReferences(source, files)],
  ]);
}

const LABELS = Object.keys(LABEL_ROLES) as LabelRole[];

function built(files: readonly (readonly [string, XmlElement | undefined])[]): readonly TaxonomyFile[] {
  return files.flatMap(([name, root]) => (root === undefined ? [] : [{ name, text: buildXml(root) }]));
}

function compiledReferences(source: TaxonomySource, files: FileNames): XmlElement | undefined {
  if (!hasReferences(source)) return undefined;
  const referenced = source.concepts.flatMap(({ name: local, references = [] }) =>
    references.length > 0 ? [{ id: idOf(source.prefix, local), references }] : [],
  );
  return compileReferences(files.schema, referenced);
}

/** Everything that the schemas declare and people read, in the author's order; a member of two axes once. */
function labelled(source: TaxonomySource, at: Address, hasTable: boolean): Labelled[] {
  const all: Labelled[] = [
    ...source.concepts.map((c) => ({ address: at(c.name), labels: c.labels, alternatives: c.alternatives })),
    ...headingsOf(source.roles).map(({ heading, label }) => ({
      address: at(headingOf(heading)),
      labels: headed(label),
    })),
    ...(hasTable
      ? [
          { address: at(LINE_ITEMS), labels: LINE_ITEMS_LABELS },
          { address: at(TABLE), labels: TABLE_LABELS },
        ]
      : []),
    ...source.axes.flatMap((axis) => [
      ...(axis.name.includes(':')
        ? []
        : [
            { address: at(axis.name), labels: axis.labels },
            { address: at(axis.domain), labels: axis.domainLabels },
          ]),
      ...axis.members.map((m) => ({ address: at(m.name), labels: memberLabels(m), alternatives: m.alternatives })),
    ]),
  ];
  return [...new Map(all.map((one) => [one.address, one])).values()];
}

type Labels = Readonly<Partial<Record<LabelRole, string>>>;

const LINE_ITEMS_LABELS: Labels = {
  standard: 'Notes [line items]',
  documentation: 'The head of all concepts that facts may have; never a fact itself.',
};
const TABLE_LABELS: Labels = {
  standard: 'Notes [table]',
  documentation: 'The hypercube: along which axes facts may lie; never a fact itself.',
};

function headed(label: string): Labels {
  return { standard: `${label} [heading]`, documentation: `The heading of what follows it; never a fact itself.` };
}

/** A country is documented by its code, where nobody has written more. */
function memberLabels({ name, labels }: MemberSource): Labels {
  if (!isCountry(name) || labels.documentation !== undefined) return labels;
  const code = name.slice(name.indexOf(':') + 1);
  return { ...labels, documentation: `${labels.standard}, by the code ${code} of ISO 3166-1.` };
}
