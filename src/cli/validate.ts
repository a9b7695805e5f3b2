import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { guarded } from '../batch/guarded.js';
import { relativePath } from '../batch/notes.js';
import { isPackage, openPackage } from '../batch/open-package.js';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import { tellDiagnostics } from '../diagnostic/told.js';
import { fileUri, folderLibrary, type Library, libraries, mirrorLibrary } from '../dts/library.js';
import { processDocument } from '../processor.js';
import type { Source } from '../source/source.js';
import { Console } from './console.js';

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
  const shelves: Library[] = [];
  for (const folder of options.taxonomy) {
    const { value: shelf, diagnostics } = await shelfOf(folder);
    console.say({ source: named(folder), diagnostics });
    if (shelf !== undefined) shelves.push(shelf);
  }
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
  const missing = { source: named(path), diagnostics: [diagnose('input-missing', 'There is no such file.', [])] };
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined) return missing;
  if (await isPackage(real)) return judgePackage(path, real, shelves);
  if ((await stat(real)).isDirectory()) {
    const help = 'Name the report itself; --taxonomy takes folders.';
    return { ...missing, diagnostics: [diagnose('input-directory', 'This is a folder, not a report.', [], { help })] };
  }
  const own = folderLibrary(dirname(real));
  const uri = fileUri(real);
  const found = own.find(uri);
  if (found === undefined) return missing;
  if ('refused' in found) {
    const code = found.refused === 'too-large' ? 'input-too-large' : 'input-undecodable';
    return { ...missing, diagnostics: [diagnose(code, 'The file cannot be read as text.', [])] };
  }
  const source = { name: relativePath(path), text: found.text };
  return { source, diagnostics: guarded(() => processDocument(source, uri, libraries(own, ...shelves))).diagnostics };
}

/** A Taxonomy Package, and the taxonomies that its entry points lead to. */
async function judgePackage(path: string, real: string, shelves: readonly Library[]): Promise<Judged> {
  const { value: taxonomyPackage, diagnostics } = await openPackage(real);
  const library = taxonomyPackage && libraries(taxonomyPackage.library, ...shelves);
  const entries = taxonomyPackage?.metadata.entryPoints.flatMap(({ documents }) => documents) ?? [];
  const said = [...new Set(entries)].flatMap((uri) => {
    const found = library?.find(uri);
    if (library === undefined || found === undefined || 'refused' in found) {
      return [diagnose('dts-missing', `${uri}, where the package says it is entered, is not at hand.`, [])];
    }
    return guarded(() => processDocument(found, uri, library)).diagnostics.map((one) => ({ source: found, ...one }));
  });
  return { source: named(path), diagnostics: [...diagnostics, ...said] };
}

/** Where the documents of a taxonomy are that is named on the command line: of a package by their published addresses. */
async function shelfOf(path: string): Promise<Result<Library | undefined>> {
  if (await isPackage(path)) {
    const { value, diagnostics } = await openPackage(path);
    return new Result<Library | undefined>(value?.library, diagnostics);
  }
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return new Result<Library | undefined>(libraries(folderLibrary(path), mirrorLibrary(path)));
  const why = found ? 'A taxonomy is a folder or a package (zip).' : 'There is no such folder or package.';
  return new Result<Library | undefined>(undefined, [diagnose('input-missing', why, [])]);
}

function named(path: string): Source {
  return { name: relativePath(path), text: '' };
}

const ORDER = ['error', 'warning', 'info'];

function bySeverity(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}
