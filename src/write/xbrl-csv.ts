import { writeRows } from '../csv/write-rows.js';
import type { Note, OimReport } from '../oim/oim-report.js';
import { OIM } from '../oim/reserved.js';
import type { TableLayout } from '../oim/table-layout.js';
import type { Artifact } from './artifact.js';
import { aspectsOf, cellText, layAspects, type SheetAspects } from './csv-columns.js';
import { commonDecimals, decimalsSuffix, layDecimals, type SheetDecimals } from './csv-decimals.js';
import { csvLinks } from './csv-links.js';
import { FOOTNOTES, LABEL, ROW, type Sheet, type SheetRow, sheetsOf } from './csv-sheets.js';
import { linkAliases } from './link-aliases.js';
import { oimPrefixes, valueText } from './oim-words.js';
import type { Prefixes } from './prefixes.js';
import { rolesApart } from './xbrl-json.js';

/**
 * The report as xBRL-CSV 1.0: `NAME-csv/NAME.json`, which says what the tables mean, and a CSV file for each. Tables are those of the layout;
 * facts that it does not place stand a row each with those that have the same aspects. What all facts share is said of the report, what
 * a table or a column shares of these, and what goes by row in a column. Facts are known by their places: `t0.r_4.2025`.
 */
export function xbrlCsv(report: OimReport, layout: readonly TableLayout[], name: string): readonly Artifact[] {
  const prefixes = oimPrefixes();
  const sheets = sheetsOf(report.facts, layout);
  const shared = sharedAspects(report, prefixes);
  const decimals = commonDecimals(report.facts);
  const tables = sheets.map((sheet): Table => {
    const aspects = layAspects(sheet, prefixes, new Set(Object.keys(shared)));
    const accuracy = decimals === undefined ? layDecimals(sheet) : { sheet: undefined, columns: [] };
    return { sheet, aspects, accuracy, said: decimals };
  });
  for (const { sheet } of tables) meetValues(sheet, prefixes);
  const folder = `${name}-csv`;
  const notes = report.notes.length > 0 ? { [FOOTNOTES]: notesTemplate(Object.keys(shared)) } : {};
  const templates = { ...Object.fromEntries(tables.map((one) => [one.sheet.id, template(one)])), ...notes };
  const metadata = {
    documentInfo: documentInfo(report, prefixes),
    tableTemplates: templates,
    tables: Object.fromEntries(Object.keys(templates).map((id) => [id, { url: `${id}.csv` }])),
    ...(Object.keys(shared).length > 0 ? { dimensions: shared } : {}),
    ...(decimals === undefined ? {} : { decimals }),
    ...(report.links.length > 0 ? { links: csvLinks(report, sheets) } : {}),
  };
  return [
    {
      path: `${folder}/${name}.json`,
      mediaType: 'application/json',
      bytes: `${JSON.stringify(metadata, undefined, 1)}\n`,
    },
    ...tables.map((one) => csvArtifact(`${folder}/${one.sheet.id}.csv`, () => tableRows(one, prefixes))),
    ...(report.notes.length > 0 ? [csvArtifact(`${folder}/${FOOTNOTES}.csv`, () => noteRows(report.notes))] : []),
  ];
}

interface Table {
  readonly sheet: Sheet;
  readonly aspects: SheetAspects;
  readonly accuracy: SheetDecimals;
  /** Decimals of the whole report. */
  readonly said: number | undefined;
}

function csvArtifact(path: string, rows: () => Iterable<readonly string[]>): Artifact {
  return { path, mediaType: 'text/csv', bytes: { pieces: { [Symbol.iterator]: () => writeRows(rows()) } } };
}

/** Core aspects that all facts have alike; notes, which have none of them, say so. */
const REPORT_WIDE = ['entity', 'period', 'unit'] as const;

function sharedAspects({ facts }: OimReport, prefixes: Prefixes): Readonly<Record<string, string>> {
  let common: Map<string, string> | undefined;
  for (const fact of facts) {
    const aspects = aspectsOf(fact, prefixes);
    const own = REPORT_WIDE.flatMap((name) =>
      aspects.get(name) ? [[name, aspects.get(name) as string] as const] : [],
    );
    common = new Map(common === undefined ? own : own.filter(([name, text]) => common?.get(name) === text));
  }
  return Object.fromEntries(common ?? []);
}

/** Gives the names in values their prefixes, which stand before them in the metadata. */
function meetValues({ rows }: Sheet, prefixes: Prefixes): void {
  for (const { facts } of rows) for (const fact of facts) if (fact !== undefined) valueText(fact.value, prefixes);
}

/** Addresses are relative to the metadata, which lies in a folder of its own. */
function documentInfo(report: OimReport, prefixes: Prefixes): object {
  const { types, groups } = linkAliases(report.links);
  const addresses = [...report.taxonomy.map(({ href }) => href), ...rolesApart(report)];
  return {
    documentType: `${OIM}/xbrl-csv`,
    namespaces: Object.fromEntries(prefixes.declared()),
    ...(report.links.length > 0
      ? { linkTypes: Object.fromEntries(types.declared), linkGroups: Object.fromEntries(groups.declared) }
      : {}),
    taxonomy: addresses.map((href) => (/^(?:[A-Za-z][A-Za-z0-9+.-]*:|\/)/.test(href) ? href : `../${href}`)),
  };
}

function template({ sheet, aspects, accuracy }: Table): object {
  const { dimensions, columns, parameters } = aspects;
  const labelled = sheet.rows.some(({ label }) => label !== undefined);
  const facts = sheet.columns.map((name, column) => {
    const decimals = accuracy.columns[column];
    return [name, { ...(decimals === undefined ? {} : { decimals }), dimensions: columns[column] }] as const;
  });
  return {
    rowIdColumn: ROW,
    columns: {
      [ROW]: {},
      ...(labelled ? { [LABEL]: { comment: true } } : {}),
      ...Object.fromEntries([...parameters.map(({ name }) => [name, {}] as const), ...facts]),
    },
    ...(accuracy.sheet === undefined ? {} : { decimals: accuracy.sheet }),
    ...(Object.keys(dimensions).length > 0 ? { dimensions } : {}),
  };
}

function* tableRows(table: Table, prefixes: Prefixes): Generator<readonly string[]> {
  const { sheet, aspects } = table;
  const labelled = sheet.rows.some(({ label }) => label !== undefined);
  const heads = [ROW, ...(labelled ? [LABEL] : []), ...aspects.parameters.map(({ name }) => name)];
  yield [...heads, ...sheet.columns];
  for (const [index, row] of sheet.rows.entries()) {
    const parameters = aspects.parameters.map(({ values }) => values[index] ?? '');
    yield [row.id, ...(labelled ? [row.label ?? ''] : []), ...parameters, ...figures(row, table, prefixes)];
  }
}

function figures({ facts }: SheetRow, { accuracy, said }: Table, prefixes: Prefixes): readonly string[] {
  return facts.map((fact, column) => {
    if (fact === undefined) return '';
    const suffix = decimalsSuffix(fact, said ?? accuracy.sheet ?? accuracy.columns[column]);
    return cellText(valueText(fact.value, prefixes)) + suffix;
  });
}

/** Notes have a language alone (OIM 1.0, "Text footnotes"). */
function notesTemplate(shared: readonly string[]): object {
  const none = Object.fromEntries(shared.map((name) => [name, '#none']));
  const dimensions = { ...none, concept: 'xbrl:note', language: '$language' };
  return { columns: { language: {}, note: { dimensions } } };
}

function* noteRows(notes: readonly Note[]): Generator<readonly string[]> {
  yield ['language', 'note'];
  for (const { language, content } of notes) yield [language.toLowerCase(), cellText(content)];
}
