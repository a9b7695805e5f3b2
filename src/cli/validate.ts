import { realpath } from 'node:fs/promises';
import { guardedLater } from '../batch/guarded.js';
import { isPackage, openPackage } from '../batch/open-package.js';
import { openReportPackage } from '../batch/open-report-package.js';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { Result } from '../diagnostic/result.js';
import { tellDiagnostics } from '../diagnostic/told.js';
import { type Library, libraries } from '../dts/library.js';
import type { ReportPackage } from '../package/report-package.js';
import { processDocument } from '../processor.js';
import type { Source } from '../source/source.js';
import { Console } from './console.js';
import { named, openReport, openShelves } from './open-report.js';

export interface ValidateOptions {
  readonly taxonomy: readonly string[];
  readonly json?: boolean;
  readonly verbose?: boolean;
}

interface Judged {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
}

/** `crossfoot validate`: tells what is wrong with reports and taxonomies, the gravest first; gives the exit code. */
export async function validateReports(reports: readonly string[], options: ValidateOptions): Promise<number> {
  const console = new Console(options.verbose ?? false, options.json ?? false);
  const shelves = await openShelves(options.taxonomy, console);
  const all: ReturnType<typeof tellDiagnostics> = [];
  for (const path of reports) {
    const { source, diagnostics } = await judge(path, shelves);
    const ordered = bySeverity(diagnostics);
    console.say({ source, diagnostics: ordered });
    if (options.json) {
      all.push(...tellDiagnostics(ordered, source.text).map((one) => ({ ...one, file: one.file ?? source.name })));
    } else if (!ordered.some(({ severity }) => severity !== 'info')) {
      console.print(`${source.name}: valid\n`);
    }
  }
  if (options.json) console.print(`${JSON.stringify({ diagnostics: all }, null, 2)}\n`);
  return console.finish();
}

async function judge(path: string, shelves: readonly Library[]): Promise<Judged> {
  const real = await realpath(path).catch(() => undefined);
  const packaged = real === undefined ? undefined : await openReportPackage(real);
  if (packaged !== undefined) return judgeReports(path, packaged, shelves);
  if (real !== undefined && (await isPackage(real))) return judgePackage(path, real, shelves);
  const { value: open, diagnostics } = await openReport(path, shelves);
  if (open === undefined) return { source: named(path), diagnostics };
  const { source, uri, library } = open;
  const { diagnostics: said } = await guardedLater(() => processDocument(source, uri, library));
  return { source, diagnostics: said };
}

/** A Report Package, and the reports in it. */
async function judgeReports(
  path: string,
  { value: found, diagnostics }: Result<ReportPackage | undefined>,
  shelves: readonly Library[],
): Promise<Judged> {
  const all: Diagnostic[] = [...diagnostics];
  const library = found && libraries(found.library, ...shelves);
  for (const documents of found?.reports ?? []) {
    const [first, ...others] = documents.map((uri) => ({ uri, source: library?.find(uri) }));
    const texts = others.flatMap(({ uri, source }) => (source && 'text' in source ? [{ uri, source }] : []));
    if (library === undefined || first?.source === undefined || 'refused' in first.source) {
      all.push(diagnose('input-undecodable', `${first?.uri} cannot be read as text.`, []));
      continue;
    }
    const { source, uri } = first;
    const judged = await guardedLater(() => processDocument(source, uri, library, texts));
    all.push(...judged.diagnostics.map((one) => ({ source, ...one })));
  }
  return { source: named(path), diagnostics: all };
}

/** A Taxonomy Package, and the taxonomies that its entry points lead to. */
async function judgePackage(path: string, real: string, shelves: readonly Library[]): Promise<Judged> {
  const { value: taxonomyPackage, diagnostics } = await openPackage(real);
  const library = taxonomyPackage && libraries(taxonomyPackage.library, ...shelves);
  const entries = taxonomyPackage?.metadata.entryPoints.flatMap(({ documents }) => documents) ?? [];
  const said: Diagnostic[] = [];
  for (const uri of new Set(entries)) {
    const found = library?.find(uri);
    if (library === undefined || found === undefined || 'refused' in found) {
      said.push(diagnose('dts-missing', `${uri}, where the package says it is entered, is not at hand.`, []));
      continue;
    }
    const { diagnostics: faults } = await guardedLater(() => processDocument(found, uri, library));
    said.push(...faults.map((one) => ({ source: found, ...one })));
  }
  return { source: named(path), diagnostics: [...diagnostics, ...said] };
}

const ORDER = ['error', 'warning', 'info'];

function bySeverity(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}
