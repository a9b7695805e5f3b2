import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import { DIMENSION_ARCROLES } from '../dts/names.js';
import { clark } from '../value/qname.js';
import { localName } from '../xml/element.js';
import { parseXml } from '../xml/parse.js';
import type { Lexicon } from './lexicon.js';
import { readLabels, readNetwork } from './load-linkbase.js';
import { type Declared, readSchema, type Schema } from './load-schema.js';
import type { TaxonomyFile } from './naming.js';
import type { Axis, Concept, Label, Member, Taxonomy } from './taxonomy.js';

/**
 * A taxonomy from its compiled form: schemas and linkbases of one folder, the entry point first. Axes come from the
 * definition network (XBRL Dimensions 1.0), in its order; a domain's members at any depth are the axis' members.
 * Files that are not XML, elements that XBRL forbids and arcs to nowhere become `xml-malformed` and `taxonomy-invalid`;
 * what remains is still given, empty at worst. Linkbases that a schema says hold only presentation, calculation,
 * references or documentation are not opened.
 * `checked` is for files known to be well-formed XML.
 */
export function loadTaxonomy(files: readonly TaxonomyFile[], lexicon: Lexicon, checked = false): Result<Taxonomy> {
  const diagnostics: Diagnostic[] = [];
  const invalid = (why: string) => diagnostics.push(diagnose('taxonomy-invalid', why, []));
  const roots = (kind: string, wanted: readonly TaxonomyFile[]) =>
    wanted.flatMap((file) => {
      const { value: root, diagnostics: said } = parseXml(file.name, file.text, checked);
      diagnostics.push(...said);
      return root !== undefined && localName(root.name) === kind ? [{ name: file.name, root }] : [];
    });

  const isSchema = (file: TaxonomyFile) => file.name.endsWith('.xsd');
  const schemas = roots('schema', files.filter(isSchema)).map(({ name, root }) => readSchema(name, root, invalid));
  const idle = new Set(schemas.flatMap((schema) => schema.idle));
  const linkbases = roots(
    'linkbase',
    files.filter((file) => !isSchema(file) && !idle.has(file.name)),
  );
  const declared = new Map(schemas.flatMap((schema) => schema.declared.map((one) => [one.address, one])));
  const labels = new Map<string, Label[]>();
  for (const { name, root } of linkbases) readLabels(name, root, labels);
  const network = readNetwork(linkbases);
  for (const address of [...labels.keys(), ...network.addresses]) {
    // Another taxonomy's elements are not of this load; only an address in our own files can be wrong.
    const file = address.slice(0, address.indexOf('#'));
    if (!declared.has(address) && schemas.some((s) => s.file === file)) invalid(`${address} is declared nowhere`);
  }

  const entry: Schema | undefined = schemas[0];
  if (entry === undefined) invalid('no schema among the files of the taxonomy');
  const labelsOf = (one: Declared) => labels.get(one.address) ?? [];
  return new Result<Taxonomy>(
    {
      namespace: entry?.namespace ?? '',
      prefix: entry?.prefix ?? '',
      version: entry?.version ?? '',
      files,
      concepts: new Map(
        [...declared.values()].flatMap((one) => {
          const concept = toConcept(one, labelsOf(one));
          return concept === undefined ? [] : [[clark(concept.name), concept] as const];
        }),
      ),
      axes: readAxes(declared, network.targets, labelsOf),
      units: schemas.flatMap((schema) => schema.units),
      lexicon,
    },
    diagnostics,
  );
}

function toConcept(one: Declared, labels: readonly Label[]): Concept | undefined {
  if (one.abstract || one.kind !== 'item') return undefined;
  return { name: one.name, type: one.type, periodType: one.periodType, balance: one.balance, labels };
}

function readAxes(
  declared: ReadonlyMap<string, Declared>,
  targets: (arcrole: string, from: string) => readonly string[],
  labelsOf: (one: Declared) => readonly Label[],
): Axis[] {
  const reached = [...declared.values()]
    .filter((one) => one.kind === 'hypercube')
    .flatMap((table) => targets(DIMENSION_ARCROLES.hypercubeDimension, table.address));
  return [...new Set(reached)].flatMap((address) => {
    const axis = declared.get(address);
    const [domainAddress] = targets(DIMENSION_ARCROLES.dimensionDomain, address);
    const domain = declared.get(domainAddress ?? '');
    if (axis === undefined || domain === undefined) return [];
    return [{ name: axis.name, labels: labelsOf(axis), domain: domain.name, members: membersBelow(domain.address) }];
  });

  /** Depth first, in the network's order; a member that stands in two places is taken once. */
  function membersBelow(domain: string): Member[] {
    const seen = new Set([domain]);
    const members: Member[] = [];
    const stack = [...targets(DIMENSION_ARCROLES.domainMember, domain)].reverse();
    for (let address = stack.pop(); address !== undefined; address = stack.pop()) {
      if (seen.has(address)) continue;
      seen.add(address);
      const one = declared.get(address);
      if (one !== undefined) members.push({ name: one.name, labels: labelsOf(one) });
      stack.push(...[...targets(DIMENSION_ARCROLES.domainMember, address)].reverse());
    }
    return members;
  }
}
