import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import { decode, type Found, fileUri, folderLibrary, type Library } from '../dts/library.js';
import type { XmlTree } from '../xml/tree.js';
import { type Archive, readArchive } from './archive.js';
import { type Rewrite, readCatalog, rewriting } from './catalog.js';
import { readDocument } from './documents.js';
import { CATALOG_FILE, METADATA, topOf } from './layout.js';
import { faultsOfLanguages, type PackageMetadata, readMetadata } from './metadata.js';

/** A Taxonomy Package (Taxonomy Packages 1.0). */
export interface TaxonomyPackage {
  readonly metadata: PackageMetadata;
  readonly rewrites: readonly Rewrite[];
  /** Its files, by their published addresses, and by their own below `root`. */
  readonly library: Library;
  /** The address of its top folder, with a slash at its end. */
  readonly root: string;
}

/**
 * The package in a zip archive that stands at this path. `readArchive`, `topOf`, `readDocument`, `readCatalog` and
 * `faultsOfLanguages` say what is wrong; it is undefined where there is no archive or no metadata in it.
 */
export async function readPackage(path: string, bytes: Buffer): Promise<Result<TaxonomyPackage | undefined>> {
  const { value: archive, diagnostics } = await readArchive(bytes);
  if (archive === undefined) return new Result<TaxonomyPackage | undefined>(undefined, diagnostics);
  return topOf(archive.names).andThen((top) =>
    top === undefined
      ? new Result<TaxonomyPackage | undefined>(undefined)
      : assemble(`${fileUri(path)}/${encodeURIComponent(top)}/`, archiveLibrary(archive, `${fileUri(path)}/`)),
  );
}

/** The package whose top folder this is, on the disk; the same diagnostics. */
export function readPackageFolder(folder: string): Result<TaxonomyPackage | undefined> {
  return assemble(`${fileUri(realpathSync(folder))}/`, folderLibrary(folder));
}

/** The package whose top folder is at this address, with these files in it. */
export function assemble(root: string, files: Library): Result<TaxonomyPackage | undefined> {
  const metadata = open(files, root + METADATA, 'tpe:invalidMetaDataFile');
  const catalog = open(files, root + CATALOG_FILE, 'tpe:invalidCatalogFile');
  const said = [...(metadata?.diagnostics ?? [missing(root)]), ...(catalog?.diagnostics ?? [])];
  if (metadata?.value === undefined) return new Result<TaxonomyPackage | undefined>(undefined, said);
  const rewrites = catalog?.value && readCatalog(catalog.value.root);
  return new Result<TaxonomyPackage | undefined>(
    {
      metadata: readMetadata(metadata.value.root),
      rewrites: rewrites?.value ?? [],
      library: rewriting(rewrites?.value ?? [], files),
      root,
    },
    [...said, ...faultsOfLanguages(metadata.value.root), ...(rewrites?.diagnostics ?? [])],
  );
}

/** A document of the package, which must be valid; undefined where there is none. */
function open(
  files: Library,
  uri: string,
  code: 'tpe:invalidMetaDataFile' | 'tpe:invalidCatalogFile',
): Result<XmlTree | undefined> | undefined {
  const found = files.find(uri);
  if (found === undefined) return undefined;
  if ('text' in found) return readDocument(uri, found, code);
  return new Result<XmlTree | undefined>(undefined, [diagnose(code, `${basename(uri)} cannot be read as text.`, [])]);
}

function missing(root: string): Diagnostic {
  return diagnose('tpe:metadataFileNotFound', `There is no ${METADATA} in ${basename(root)}.`, []);
}

/** The files of an archive by their addresses below its own; what lies elsewhere is not there. */
export function archiveLibrary(archive: Archive, root: string): Library {
  return {
    find(uri): Found | undefined {
      const name = uri.startsWith(root) ? decoded(uri.slice(root.length)) : undefined;
      const found = name === undefined ? undefined : archive.read(name);
      if (name === undefined || found === undefined) return undefined;
      if ('refused' in found) return found;
      const text = decode(found.bytes);
      return text === undefined ? { refused: 'undecodable' } : { name, text };
    },
  };
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    // an escape that stands for no character
    return undefined;
  }
}
