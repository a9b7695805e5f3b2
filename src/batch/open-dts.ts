import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import { discover } from '../dts/discover.js';
import type { Dts } from '../dts/dts.js';
import { fileUri, folderLibrary, libraries, standardLibrary } from '../dts/library.js';
import type { PackageMetadata } from '../package/metadata.js';
import type { TaxonomyPackage } from '../package/package.js';
import { bundledEntry } from '../taxonomy/bundled-entry.js';
import { isArchive, openPackage } from './open-package.js';
import { filesOfTaxonomy } from './open-taxonomy.js';

/** A taxonomy, and what the package says of itself that it came in. */
export interface OpenedDts {
  readonly dts: Dts;
  readonly metadata?: PackageMetadata;
}

/**
 * A taxonomy with all that it refers to: that of a schema, of a folder with schemas (or with them in `compiled`), of
 * the entry points of a Taxonomy Package, or the one that comes with the program. Undefined, with what is wrong, where there is none.
 */
export async function openDts(path: string | undefined): Promise<Result<OpenedDts | undefined>> {
  if (path !== undefined && (await isArchive(path))) return packaged(await openPackage(path));
  const entry = path === undefined ? fileURLToPath(bundledEntry()) : await findEntry(resolve(path));
  if (entry === undefined) {
    const help = 'Name a schema, or a folder with one: `crossfoot taxonomy show out/note-taxonomy`.';
    const why = 'There is no taxonomy here.';
    return new Result<OpenedDts | undefined>(undefined, [diagnose('input-missing', why, [], { help })]);
  }
  const library = libraries(folderLibrary(await reach(dirname(entry))), standardLibrary);
  const { value: dts, diagnostics } = discover([fileUri(entry)], library);
  return new Result<OpenedDts | undefined>({ dts }, diagnostics);
}

/** By all its entry points. */
function packaged({ value, diagnostics }: Result<TaxonomyPackage | undefined>): Result<OpenedDts | undefined> {
  if (value === undefined) return new Result<OpenedDts | undefined>(undefined, diagnostics);
  const { metadata, library } = value;
  const entries = metadata.entryPoints.flatMap(({ documents }) => documents);
  const found = discover(entries, libraries(library, standardLibrary));
  return new Result<OpenedDts | undefined>({ dts: found.value, metadata }, [...diagnostics, ...found.diagnostics]);
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
