import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import type { TaxonomyPackage } from '../package/package.js';

/** Larger archives are nobody's taxonomy. */
export const LARGEST = 256 * 1024 * 1024;

/** Whether a path is that of a zip archive, by its name. */
export async function isArchive(path: string): Promise<boolean> {
  return /\.zip$/i.test(path) && (await stat(path).catch(() => undefined))?.isFile() === true;
}

/** Whether a path is that of a Taxonomy Package: an archive, or a folder that is laid out as one. */
export async function isPackage(path: string): Promise<boolean> {
  const metadata = await stat(join(path, 'META-INF')).catch(() => undefined);
  return metadata?.isDirectory() === true || (await isArchive(path));
}

/** The Taxonomy Package at this path; undefined, with what is wrong (`tpe:…`, `package-…`), where it cannot be used at all. */
export async function openPackage(path: string): Promise<Result<TaxonomyPackage | undefined>> {
  // what reads packages brings a validator of schemas along, for which no other start should wait
  const { readPackage, readPackageFolder } = await import('../package/package.js');
  const { size, isFolder } = await stat(path).then((found) => ({ size: found.size, isFolder: found.isDirectory() }));
  if (isFolder) return readPackageFolder(path);
  if (size > LARGEST) {
    const why = 'The archive is larger than 256 MB.';
    return new Result<TaxonomyPackage | undefined>(undefined, [diagnose('package-too-large', why, [])]);
  }
  return readPackage(resolve(path), await readFile(path));
}
