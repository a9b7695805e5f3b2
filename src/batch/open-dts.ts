import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import { discover } from '../dts/discover.js';
import type { Dts } from '../dts/dts.js';
import { fileUri, folderLibrary, libraries, standardLibrary } from '../dts/library.js';
import { bundledEntry } from '../taxonomy/bundled.js';
import { filesOfTaxonomy } from './taxonomy-folder.js';

/**
 * A taxonomy with all that it refers to: that of a schema, of a folder with schemas (or with them in `compiled`), or the
 * one that comes with the program. Undefined, with what is wrong, where there is none.
 */
export async function openDts(path: string | undefined): Promise<Result<Dts | undefined>> {
  const entry = path === undefined ? fileURLToPath(bundledEntry()) : await findEntry(resolve(path));
  if (entry === undefined) {
    const help = 'Name a schema, or a folder with one: `crossfoot taxonomy show out/note-taxonomy`.';
    const why = 'There is no taxonomy here.';
    return new Result<Dts | undefined>(undefined, [diagnose('input-missing', why, [], { help })]);
  }
  const folder = dirname(entry);
  const { value, diagnostics } = discover(
    [fileUri(entry)],
    libraries(folderLibrary(await reach(folder)), standardLibrary),
  );
  return new Result<Dts | undefined>(value, diagnostics);
}

async function findEntry(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return path;
  if (!found?.isDirectory()) return undefined;
  const { folder, names } = await filesOfTaxonomy(path);
  const schema = names.find((name) => name.endsWith('.xsd'));
  return schema === undefined ? undefined : join(folder, schema);
}

/** An extension's base lies in a folder beside its own. */
async function reach(folder: string): Promise<string> {
  const packaged = await stat(join(folder, 'META-INF')).catch(() => undefined);
  return packaged?.isDirectory() ? dirname(folder) : folder;
}
