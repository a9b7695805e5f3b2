import { Result } from '../diagnostic/result.js';
import type { Library } from '../dts/library.js';
import type { Instance } from '../instance/instance.js';
import type { Source } from '../source/source.js';
import { AspectReader } from './csv/aspects.js';
import { Documents } from './csv/documents.js';
import { readLinks } from './csv/links.js';
import { type Metadata, readMetadata } from './csv/metadata.js';
import { readParameterFile, readParameters } from './csv/parameters.js';
import { PropertyReader } from './csv/properties.js';
import { type Reading, readFacts } from './csv/rows.js';
import { Faults } from './csv/say.js';
import { readTable, type Table } from './csv/table.js';
import { readTemplate } from './csv/template.js';
import { Sharing } from './json/contexts.js';

export { completeCsv } from './csv/complete.js';
export { isCsvMetadata } from './csv/metadata.js';

/**
 * An xBRL-CSV 1.0 report as an instance: its metadata is this document, its tables and the metadata that it extends come from the library, and from
 * nowhere else. Facts stand in the order of their tables, rows and columns, each with the place of its row; contexts, units and links as in
 * `parseJson`. Says all that the report breaks of xBRL-CSV 1.0 and OIM Common Definitions 1.0 whatever its taxonomy; it reads on after
 * each, as far as it can; tables are read where nothing is wrong with the metadata. There is no instance where metadata cannot be read. What only the taxonomy can tell is added by `completeCsv`.
 */
export function parseCsv(source: Source, uri: string, library: Library): Result<Instance | undefined> {
  const faults = new Faults();
  const documents = new Documents(library);
  const metadata = readMetadata(source, uri, documents, faults);
  const instance = metadata && readReport(metadata, source, uri, documents, faults);
  return new Result(instance, faults.diagnostics);
}

function readReport(
  { info, members }: Metadata,
  source: Source,
  uri: string,
  documents: Documents,
  faults: Faults,
): Instance {
  const say = faults.of(source);
  const sharing = new Sharing();
  const { namespaces } = info.oim;
  const aspects = new AspectReader(namespaces, sharing);
  const whole = new PropertyReader(aspects, namespaces);
  const decimals = members.find('decimals');
  const properties = whole.of(members.of('dimensions').values(), decimals?.value, decimals?.say ?? say);
  const parameters = readParameters(members.of('parameters').values());
  const parameterFile = members.find('parameterURL');
  if (parameterFile !== undefined) readParameterFile(parameterFile, uri, parameters, documents, faults);
  const reading: Reading = { documents, aspects, properties, parameters, facts: [], notes: new Map() };
  const tables = readTables({ info, members }, uri, aspects, whole, parameters);
  // where the metadata is wrong, what tables say by it would be wrong too
  const sound = faults.diagnostics.length === 0;
  if (sound) for (const table of tables) openTable(table, reading, faults);
  const { facts, notes } = reading;
  const links = sound ? members.find('links') : undefined;
  const ids = new Set(facts.map(({ id }) => id));
  if (info.taxonomy.length === 0 && !faults.has('oime:noTaxonomy')) {
    say('oime:noTaxonomy', 'The report names no taxonomy.', { start: 0, end: 1 });
  }
  return {
    syntax: 'csv',
    uri,
    source,
    root: undefined,
    references: info.taxonomy.map(({ uri: to, span }) => ({ kind: 'schemaRef', uri: to, place: { source, span } })),
    contexts: sharing.contexts,
    units: sharing.units,
    facts,
    footnoteLinks: links === undefined ? [] : readLinks(links, ids, notes, info, { uri, source }),
    oim: info.oim,
  };
}

function readTables(
  { info, members }: Metadata,
  uri: string,
  aspects: AspectReader,
  { referenced }: PropertyReader,
  parameters: ReadonlyMap<string, unknown>,
): readonly Table[] {
  const templates = new Map(
    [...members.of('tableTemplates')].map(([name, member]) => {
      return [name, readTemplate(member, new PropertyReader(aspects, info.oim.namespaces))] as const;
    }),
  );
  const used = new Set([...referenced, ...[...templates.values()].flatMap((one) => [...one.referenced])]);
  for (const name of parameters.keys()) {
    const from = members.of('parameters').get(name) ?? members.find('parameterURL');
    if (used.has(name) || from === undefined) continue;
    from.say('xbrlce:unreferencedParameter', `Nothing refers to the parameter "${name}".`, from.key, { actual: name });
  }
  return [...members.of('tables').values()].flatMap((member) => readTable(member, uri, templates, referenced) ?? []);
}

function openTable(table: Table, reading: Reading, faults: Faults): void {
  const { uri, optional, node, say } = table;
  const found = reading.documents.open(uri);
  if (found === 'missing') {
    if (optional) return;
    const message = 'The file of the table is not there, or not where it may be read.';
    say('xbrlce:missingRequiredCSVFile', message, node.span, { actual: uri });
  } else if (found === 'undecodable') {
    say('xbrlce:invalidCSVFileFormat', 'The file of the table is not UTF-8.', node.span, { actual: uri });
  } else if (reading.documents.mayRead(found.text.length, say, node.span)) {
    readFacts(table, found, reading, faults.of(found));
  }
}
