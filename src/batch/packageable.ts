import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { Result } from '../diagnostic/result.js';
import type { Entry } from '../package/write-zip.js';
import { packageTaxonomy } from '../taxonomy/build.js';
import { openAuthored } from './authored-folder.js';

/** What goes into a package, below the one folder at its top. */
export interface Packageable {
  readonly folder: string;
  readonly files: readonly Entry[];
}

/**
 * What the package of a folder holds: all regular files of one that is laid out as a package (`META-INF/taxonomyPackage.xml`),
 * by their names; else the authored taxonomy in it, compiled. Undefined, with what is wrong, where it is neither.
 */
export async function openPackageable(folder: string): Promise<Result<Packageable | undefined>> {
  const metadata = await stat(join(folder, 'META-INF', 'taxonomyPackage.xml')).catch(() => undefined);
  if (metadata?.isFile()) return new Result<Packageable | undefined>(await laidOut(folder));
  return (await openAuthored(folder)).andThen((authored) => {
    if (authored === undefined) return new Result<Packageable | undefined>(undefined);
    const { folder: top, files } = packageTaxonomy(authored.source, authored.lexicon);
    const encoder = new TextEncoder();
    return new Result({
      folder: top,
      files: files.map(({ name, text }) => ({ path: name, bytes: encoder.encode(text) })),
    });
  });
}

async function laidOut(folder: string): Promise<Packageable> {
  const root = await realpath(folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const files: Entry[] = [];
  for (const path of paths) files.push({ path, bytes: await readFile(join(root, path)) });
  return { folder: basename(root), files };
}
