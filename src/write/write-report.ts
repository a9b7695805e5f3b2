import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import { type Glossary, NO_GLOSSARY, standardLabels } from '../dts/glossary.js';
import type { OimFact, OimReport } from '../oim/oim-report.js';
import type { TableLayout } from '../oim/table-layout.js';
import { prefixed, type QName } from '../value/qname.js';
import { isExpressible } from '../xml/escape.js';
import type { Artifact, ReportFormat } from './artifact.js';
import { csvArtifact } from './csv.js';
import { factPage } from './fact-page.js';
import { flatColumns } from './flat-facts.js';
import { jsonLd } from './json-ld.js';
import { findTooLong } from './too-long.js';
import { xbrlCsv } from './xbrl-csv.js';
import { xbrlJson } from './xbrl-json.js';
import { xbrlXml } from './xbrl-xml.js';
import { xlsxOfReport } from './xlsx.js';

/**
 * The files that say a report in this format; `name` begins their names, the glossary has the labels of what the report names, the layout tells in
 * which tables facts stand. Says `write-not-expressible` of what the format cannot hold. The same report gives the same bytes.
 */
export function writeReport(
  format: ReportFormat,
  report: OimReport,
  name: string,
  { glossary = NO_GLOSSARY, layout = [] }: { glossary?: Glossary; layout?: readonly TableLayout[] } = {},
): Result<readonly Artifact[]> {
  const columns = () => flatColumns(report, standardLabels(glossary, 'en'));
  switch (format) {
    case 'xbrl-json':
      return new Result([jsonArtifact(report, name)], findUnnamable(report, 'xBRL-JSON'));
    case 'xbrl-csv':
      return new Result(xbrlCsv(report, layout, name), findUnnamable(report, 'xBRL-CSV'));
    case 'xbrl-xml':
      return new Result([xmlArtifact(report, name)], findUnwritable(report));
    case 'json-ld':
      return new Result([linkedArtifact(jsonLd(report, glossary), name)]);
    case 'ixbrl':
      return new Result([pageArtifact(report, standardLabels(glossary, 'en'), name)], findUnwritable(report));
    case 'csv':
      return new Result([csvArtifact(report, columns(), name)]);
    case 'xlsx':
      return new Result([xlsxOfReport(report, columns(), name)], findTooLong(report));
  }
}

function jsonArtifact(report: OimReport, name: string): Artifact {
  const bytes = `${JSON.stringify(xbrlJson(report), undefined, 1)}\n`;
  return { path: `${name}.json`, mediaType: 'application/json', bytes };
}

/** A document of JSON-LD as a file. */
export function linkedArtifact(document: object, name: string): Artifact {
  const bytes = `${JSON.stringify(document, undefined, 1)}\n`;
  return { path: `${name}.jsonld`, mediaType: 'application/ld+json', bytes };
}

function pageArtifact(report: OimReport, labels: (name: QName) => string, name: string): Artifact {
  const pieces = { [Symbol.iterator]: () => factPage(report, labels, name) };
  return { path: `${name}.xhtml`, mediaType: 'application/xhtml+xml', bytes: { pieces } };
}

function xmlArtifact(report: OimReport, name: string): Artifact {
  return {
    path: `${name}.xbrl`,
    mediaType: 'application/xml',
    bytes: { pieces: { [Symbol.iterator]: () => xbrlXml(report) } },
  };
}

/** Identifiers of entities are written as the local parts of names, which have no white space (OIM Common Definitions 1.0). */
function findUnnamable({ facts }: OimReport, format: string): readonly Diagnostic[] {
  const identifiers = new Set<string>();
  for (const { entity } of facts) if (!/^\S+$/.test(entity.identifier)) identifiers.add(entity.identifier);
  const message = `${format} cannot hold the identifier of the entity: it has white space in it.`;
  return [...identifiers].map((actual) => diagnose('write-not-expressible', message, [], { actual }));
}

/** What XML has no way to write: some characters, and members of typed dimensions whose element is not known. */
function findUnwritable({ facts, notes }: OimReport): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const say = (message: string, help: string) =>
    diagnostics.push(diagnose('write-not-expressible', message, [], { help }));
  for (const fact of facts) {
    for (const one of fact.dimensions) {
      if (one.member !== undefined || one.domain !== undefined) continue;
      const help = 'Give the taxonomy that declares it with --taxonomy.';
      say(`${told(fact)} has a member of ${prefixed(one.axis)}, whose element is not known.`, help);
    }
    if (!textsOf(fact).every(isExpressible)) {
      say(`${told(fact)} has a character that cannot stand in XML.`, 'It has U+FFFD in its place.');
    }
  }
  for (const { id, content } of notes) {
    if (!isExpressible(content))
      say(`The note ${id} has a character that cannot stand in XML.`, 'It has U+FFFD in its place.');
  }
  return diagnostics;
}

function textsOf({ value, dimensions, entity }: OimFact): readonly string[] {
  const typed = dimensions.flatMap((one) => (one.member === undefined && one.typed !== null ? [one.typed] : []));
  return [...(typeof value === 'string' ? [value] : []), ...typed, entity.identifier, entity.scheme];
}

function told({ concept, id }: OimFact): string {
  return `The fact ${prefixed(concept)} (${id})`;
}
