import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { relativePath } from '../batch/notes.js';
import { isPackage, openPackage } from '../batch/open-package.js';
import { diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import { fileUri, folderLibrary, type Library, libraries, mirrorLibrary } from '../dts/library.js';
import type { Source } from '../source/source.js';
import type { Console } from './console.js';

/** A report as it lies on the disk: its text, its absolute address, and the documents that may be read with it. */
export interface OpenReport {
  readonly source: Source;
  readonly uri: string;
  readonly library: Library;
}

/** A file with what lies in its folder and on the shelves; undefined, and told, where there is none that can be read. */
export async function openReport(path: string, shelves: readonly Library[]): Promise<Result<OpenReport | undefined>> {
  const refuse = (code: Parameters<typeof diagnose>[0], message: string, help?: string) =>
    new Result<OpenReport | undefined>(undefined, [diagnose(code, message, [], help === undefined ? {} : { help })]);
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined) return refuse('input-missing', 'There is no such file.');
  if ((await stat(real)).isDirectory()) {
    const help = 'Name the report itself; --taxonomy takes folders.';
    return refuse('input-directory', 'This is a folder, not a report.', help);
  }
  const own = folderLibrary(dirname(real));
  const uri = fileUri(real);
  const found = own.find(uri);
  if (found === undefined) return refuse('input-missing', 'There is no such file.');
  if ('refused' in found) {
    const code = found.refused === 'too-large' ? 'input-too-large' : 'input-undecodable';
    return refuse(code, 'The file cannot be read as text.');
  }
  const source = { name: relativePath(path), text: found.text };
  return new Result<OpenReport | undefined>({ source, uri, library: libraries(own, ...shelves) });
}

/** What `--taxonomy` names, each as documents by their addresses; what cannot be opened is told. */
export async function openShelves(paths: readonly string[], console: Console): Promise<readonly Library[]> {
  const shelves: Library[] = [];
  for (const path of paths) {
    const { value: shelf, diagnostics } = await shelfOf(path);
    console.say({ source: named(path), diagnostics });
    if (shelf !== undefined) shelves.push(shelf);
  }
  return shelves;
}

/** Of a package by their published addresses. */
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

/** An input that diagnostics are about as a whole. */
export function named(path: string): Source {
  return { name: relativePath(path), text: '' };
}
