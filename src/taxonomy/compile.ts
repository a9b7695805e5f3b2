import { buildXml } from '../xml/build.js';
import type { TaxonomySource } from './authored.js';
import { compileDefinition, compileExtensionDefinition } from './compile-definition.js';
import { compileLabels, compileReferences, type Labelled } from './compile-labels.js';
import { compileCountries, compileSchema, hasCountries } from './compile-schema.js';
import { type Address, addressIn, fileNames, idOf, LINE_ITEMS, TABLE, type TaxonomyFile } from './naming.js';
import type { Taxonomy } from './taxonomy.js';

/**
 * An authored taxonomy as XBRL: `NAME.xsd`, the entry point, and `NAME-lab.xml`, `NAME-def.xml`, `NAME-ref.xml` beside
 * it (the last only where concepts have references), and `NAME-country.xsd` where countries are members. The same source
 * gives the same bytes.
 */
export function compileTaxonomy(source: TaxonomySource, name: string): readonly TaxonomyFile[] {
  const files = fileNames(name);
  const at = addressIn(source, files);
  return [
    { name: files.schema, text: buildXml(compileSchema(source, files, source.axes)) },
    ...(hasCountries(source) ? [{ name: files.countries, text: buildXml(compileCountries(source)) }] : []),
    { name: files.labels, text: buildXml(compileLabels(source.language, labelled(source, at, true))) },
    { name: files.definition, text: buildXml(compileDefinition(source, files.schema, at)) },
    ...compiledReferences(source, name),
  ];
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
  return [
    { name: files.schema, text: buildXml(schema) },
    {
      name: files.labels,
      text: buildXml(compileLabels(source.language, labelled(source, at, ownAxes.length > 0))),
    },
    {
      name: files.definition,
      text: buildXml(compileExtensionDefinition(source, files.schema, at, ownAxes, parts)),
    },
    ...compiledReferences(source, source.prefix),
  ];
}

function compiledReferences(source: TaxonomySource, name: string): TaxonomyFile[] {
  const files = fileNames(name);
  const referenced = source.concepts.flatMap(({ name: local, references }) =>
    references !== undefined && references.length > 0 ? [{ id: idOf(source.prefix, local), references }] : [],
  );
  if (referenced.length === 0) return [];
  return [{ name: files.references, text: buildXml(compileReferences(files.schema, referenced)) }];
}

/** Everything that the schemas declare and people read, in the author's order; a member of two axes once. */
function labelled(source: TaxonomySource, at: Address, hasTable: boolean): Labelled[] {
  const all = [
    ...source.concepts.map((c) => ({ address: at(c.name), labels: c.labels })),
    ...(hasTable
      ? [
          { address: at(LINE_ITEMS), labels: { standard: 'Notes [line items]' } },
          { address: at(TABLE), labels: { standard: 'Notes [table]' } },
        ]
      : []),
    ...source.axes.flatMap((axis) => [
      ...(axis.name.includes(':')
        ? []
        : [
            { address: at(axis.name), labels: axis.labels },
            { address: at(axis.domain), labels: axis.domainLabels },
          ]),
      ...axis.members.map((m) => ({ address: at(m.name), labels: m.labels })),
    ]),
  ];
  return [...new Map(all.map((one) => [one.address, one])).values()];
}
