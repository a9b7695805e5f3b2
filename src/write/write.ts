import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import type { PageBlock, Report } from '../fact/report.js';
import { layoutOfReport } from '../oim/layout-of-report.js';
import { linkedFootnotes } from '../oim/of-report.js';
import { givenSpan, type Source, type Span } from '../source/source.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { findForbidden } from '../xml/escape.js';
import type { Artifact, Format } from './artifact.js';
import { csvArtifact } from './csv.js';
import { evidence } from './evidence.js';
import { flatColumns } from './flat-facts.js';
import { noteColumns } from './flat-note.js';
import { ixbrl } from './ixbrl.js';
import { jsonLdOfNote } from './json-ld-note.js';
import { makeLabels } from './labels.js';
import { oimOfNote } from './oim-of-note.js';
import { tellFaults } from './page-faults.js';
import { reportPackage } from './report-package.js';
import { taxonomyFiles } from './schema-ref.js';
import { linkedArtifact, writeReport } from './write-report.js';
import { xlsxOfNote } from './xlsx.js';

/**
 * The files that say a report's facts in these formats, in the order asked for; `name` begins their names. The taxonomy's
 * files stand beside the formats that refer to them. `diagnostics` are those of the stages before, for the evidence.
 * Says `write-not-expressible` of what a format cannot hold, and `write-page-…` of what had to be changed in a filer's page;
 * places are in the text that was given. The same report gives the same bytes.
 */
export function write(
  formats: readonly Format[],
  taxonomy: Taxonomy,
  name: string,
  diagnostics: readonly Diagnostic[] = [],
): (report: Report) => Result<readonly Artifact[]> {
  return (report) => {
    const asked = [...new Set(formats)];
    const written = asked.map((format) => writeOne(format, report, taxonomy, name));
    const lost = asked.flatMap((format, i) => (isToldOf(format, asked) ? [] : (written[i]?.diagnostics ?? [])));
    // the evidence tells what the other formats could not hold, so it is made last
    const artifacts = asked.flatMap((format, i) =>
      format === 'evidence' ? [evidenceArtifact(report, name, [...diagnostics, ...lost])] : (written[i]?.value ?? []),
    );
    const refers = asked.some((format) => REFERRING.has(format));
    return new Result([...artifacts, ...(refers ? taxonomyFiles(report, taxonomy, name) : [])], lost);
  };
}

/** Those that refer to the taxonomy's files. */
const REFERRING: ReadonlySet<Format> = new Set(['ixbrl', 'xbrl-json', 'xbrl-csv', 'xbrl-xml', 'json-ld']);

/** What the packages hold. */
const PACKAGED = { xbri: 'ixbrl', xbr: 'xbrl-json' } as const;

/** Whether what a package says is said of what it holds, which is asked for too. */
function isToldOf(format: Format, asked: readonly Format[]): boolean {
  return (format === 'xbri' || format === 'xbr') && asked.includes(PACKAGED[format]);
}

function writeOne(format: Format, report: Report, taxonomy: Taxonomy, name: string): Result<readonly Artifact[]> {
  switch (format) {
    case 'ixbrl': {
      const { markup, faults } = ixbrl(report, taxonomy, name);
      const page = { path: `${name}.xhtml`, mediaType: 'application/xhtml+xml', bytes: markup };
      return new Result([page], [...given(findUnwritable(report), report.source), ...tellFaults(faults)]);
    }
    case 'xbrl-json':
    case 'xbrl-csv':
    case 'xbrl-xml': {
      const layout = format === 'xbrl-csv' ? layoutOfReport(report) : [];
      const { value, diagnostics } = writeReport(format, oimOfNote(report, taxonomy, name), name, { layout });
      return new Result(value, [...given(findUnlinked(report, format), report.source), ...diagnostics]);
    }
    case 'json-ld':
      return new Result([linkedArtifact(jsonLdOfNote(report, taxonomy, name), name)]);
    case 'csv':
    case 'xlsx':
      return new Result([flatArtifact(format, report, taxonomy, name)]);
    case 'xbri':
    case 'xbr': {
      const { value, diagnostics } = writeOne(PACKAGED[format], report, taxonomy, name);
      const files = [...value, ...taxonomyFiles(report, taxonomy, name)];
      return new Result([reportPackage(format, files, name)], diagnostics);
    }
    case 'evidence':
      return new Result<readonly Artifact[]>([]);
  }
}

function flatArtifact(format: 'csv' | 'xlsx', report: Report, taxonomy: Taxonomy, name: string): Artifact {
  const oim = oimOfNote(report, taxonomy, name);
  const labels = makeLabels(report, taxonomy);
  const columns = [...flatColumns(oim, labels), ...noteColumns(report)];
  return format === 'csv' ? csvArtifact(oim, columns, name) : xlsxOfNote(report, oim, columns, labels, name);
}

function evidenceArtifact(report: Report, name: string, diagnostics: readonly Diagnostic[]): Artifact {
  const bytes = json(evidence(report, diagnostics));
  return { path: `${name}.evidence.json`, mediaType: 'application/json', bytes };
}

/** In the text that was given, as what the stages before said is. */
function given(diagnostics: readonly Diagnostic[], source: Source): Diagnostic[] {
  return diagnostics.map((one) => ({ ...one, spans: one.spans.map((span) => givenSpan(source, span)) }));
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
}

/** Characters of the note that no XML document can hold, where the page shows them. White space is squashed anyway. */
function findUnwritable({ source, page }: Report): Diagnostic[] {
  const places = new Set<number>();
  for (const { start, end } of page.flatMap(spansOf)) {
    for (const at of findForbidden(source.text.slice(start, end))) {
      if (!/\s/.test(source.text.charAt(start + at))) places.add(start + at);
    }
  }
  if (places.size === 0) return [];
  const spans = [...places].sort((a, b) => a - b).map((start) => ({ start, end: start + 1 }));
  const help = 'The page has U+FFFD in their place; remove them from the note.';
  const what = spans.length === 1 ? 'A character' : `${spans.length} characters`;
  return [diagnose('write-not-expressible', `${what} of the note cannot stand in XML.`, spans, { help })];
}

function spansOf(block: PageBlock): readonly Span[] {
  if (block.kind !== 'table') return block.phrase.spans;
  const { captions, corner, columns, rows } = block.reading;
  const heads = [...corner, ...columns.flatMap((column) => column.heads)].map(({ phrase }) => phrase);
  const labels = rows.flatMap(({ label, sections }) => [...sections, ...(label ? [label] : [])]);
  return [...captions, ...heads, ...labels].flatMap(({ spans }) => spans);
}

const NAMES = { 'xbrl-json': 'xBRL-JSON', 'xbrl-csv': 'xBRL-CSV', 'xbrl-xml': 'XBRL' } as const;

function findUnlinked(report: Report, format: keyof typeof NAMES): Diagnostic[] {
  const linked = new Set(linkedFootnotes(report));
  return report.footnotes
    .filter((note) => !linked.has(note))
    .map((note) => {
      const help = 'It stands in the page and in the JSON-LD.';
      const message = `${NAMES[format]} cannot hold footnote (${note.mark}): no fact has it.`;
      return diagnose('write-not-expressible', message, note.spans, { help });
    });
}
