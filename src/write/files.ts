import { closeSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import { type Artifact, piecesOf } from './artifact.js';

/**
 * Writes artifacts below `outDir`, which is made where it is missing: each aside first, then renamed, so that no reader
 * ever meets half a file. Gives the paths written, relative to `outDir`. A path that leads out of the folder, by itself
 * or by a link, and what the disk refuses, become `output-failed`; the others are written all the same.
 */
export function writeFiles(artifacts: readonly Artifact[], outDir: string): Result<readonly string[]> {
  const written: string[] = [];
  const diagnostics = artifacts.flatMap((artifact) => {
    const why = findFault(artifact, outDir);
    if (why === undefined) written.push(artifact.path);
    return why === undefined ? [] : [diagnose('output-failed', `${artifact.path} was not written: ${why}.`, [])];
  });
  return new Result(written, diagnostics);
}

function findFault(artifact: Artifact, outDir: string): string | undefined {
  const { path } = artifact;
  const target = resolve(outDir, path);
  if (isAbsolute(path) || !isBelow(target, resolve(outDir))) return 'its path leads out of the output folder';
  const aside = join(dirname(target), `.${process.pid}.part`);
  try {
    mkdirSync(dirname(target), { recursive: true });
    if (!isInside(dirname(target), outDir)) return 'a link on its path leads out of the output folder';
    try {
      // "wx" opens no link that somebody has left under this name.
      rmSync(aside, { force: true });
      writePieces(artifact, aside);
      renameSync(aside, target);
    } finally {
      rmSync(aside, { force: true });
    }
    return undefined;
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return REASONS[code] ?? code;
  }
}

/** A system call costs more than a piece. */
const BATCH = 1 << 16;

function writePieces(artifact: Artifact, path: string): void {
  const file = openSync(path, 'wx');
  try {
    let batch = '';
    for (const piece of piecesOf(artifact)) {
      if (typeof piece === 'string' && batch.length < BATCH) batch += piece;
      else {
        writeFileSync(file, batch);
        if (typeof piece !== 'string') writeFileSync(file, piece);
        batch = typeof piece === 'string' ? piece : '';
      }
    }
    writeFileSync(file, batch);
  } finally {
    closeSync(file);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission (EACCES)',
  EPERM: 'no permission (EPERM)',
  EROFS: 'the disk is read-only (EROFS)',
  ENOSPC: 'no space is left (ENOSPC)',
  ENAMETOOLONG: 'its name is too long (ENAMETOOLONG)',
  ENOTDIR: 'a file is where a folder should be (ENOTDIR)',
  EEXIST: 'a file is where a folder should be (EEXIST)',
  EISDIR: 'a folder is where the file should be (EISDIR)',
};

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function isInside(folder: string, outDir: string): boolean {
  const [real, root] = [realpathSync(folder), realpathSync(outDir)];
  return real === root || isBelow(real, root);
}

function codeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
