import { readdir, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import { discover } from '../dts/discover.js';
import { libraries, standardLibrary } from '../dts/library.js';
import { kindOf, referencesOf } from '../dts/references.js';
import { readLexicon } from '../taxonomy/authored-schema.js';
import { bundledTaxonomy } from '../taxonomy/bundled.js';
import type { Lexicon } from '../taxonomy/lexicon.js';
import { loadTaxonomy } from '../taxonomy/load.js';
import type { TaxonomyFile } from '../taxonomy/naming.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { readTree } from '../xml/read-tree.js';
import { attribute } from '../xml/tree.js';
import { relativePath } from './notes.js';
import { openFile } from './open.js';
import { isArchive, openPackage } from './open-package.js';

/**
 * The compiled taxonomy of a Taxonomy Package (zip), or of a folder: the schemas (`*.xsd`, the entry point is the first by name) and linkbases (`*.xml`)
 * in it or in its `compiled`, no further down, and the words of its `lexicon.json`. Without a lexicon the bundled synonyms
 * serve, and the labels of the taxonomy itself. Undefined, with what is wrong, where it is none.
 */
export async function openTaxonomyAt(path: string): Promise<Result<Taxonomy | undefined>> {
  return (await isArchive(path)) ? openPackagedTaxonomy(path) : openTaxonomyFolder(path);
}

async function openTaxonomyFolder(folder: string): Promise<Result<Taxonomy | undefined>> {
  const { folder: at, names } = await filesOfTaxonomy(folder);
  if (!names.some((name) => name.endsWith('.xsd'))) return new Result<Taxonomy | undefined>(undefined, [noSchema()]);
  const files: TaxonomyFile[] = [];
  for (const name of names) {
    const opened = await openFile(join(at, name), relativePath(join(at, name)));
    if (opened.diagnostics.length > 0) return new Result<Taxonomy | undefined>(undefined, opened.diagnostics);
    files.push({ name, text: opened.value.text });
  }
  const beyond = importsBeyond(files);
  if (beyond !== undefined) return new Result<Taxonomy | undefined>(undefined, [beyond]);
  const lexicon = await openLexicon(join(folder, 'lexicon.json'));
  return lexicon.andThen((words) =>
    words === undefined ? new Result<Taxonomy | undefined>(undefined) : loadTaxonomy(files, words),
  );
}

/** What a schema imports from another folder, as an extension does its base: without that it is no whole taxonomy. */
function importsBeyond(files: readonly TaxonomyFile[]): Diagnostic | undefined {
  for (const { name, text } of files.filter((file) => file.name.endsWith('.xsd'))) {
    const root = readTree(`file:///taxonomy/${name}`, { name, text }).value?.root;
    const imported =
      root && referencesOf(root, kindOf(root)).find(({ kind, uri }) => kind === 'import' && isBeyond(uri, files));
    if (imported === undefined) continue;
    const message = `${name} imports a schema that is not in this folder: a part of a taxonomy alone cannot be used.`;
    return diagnose('taxonomy-invalid', message, [], {
      actual: attribute(imported.element, 'schemaLocation') ?? '',
      help: 'Give a folder or a package that holds all of it.',
    });
  }
  return undefined;
}

function isBeyond(uri: string, files: readonly TaxonomyFile[]): boolean {
  return uri.startsWith('file:') && !files.some(({ name }) => uri === `file:///taxonomy/${name}`);
}

/** Where the files of a taxonomy are, the folder itself or `compiled` in it, and their names, the entry point first. */
export async function filesOfTaxonomy(folder: string): Promise<{ folder: string; names: readonly string[] }> {
  const compiled = join(folder, 'compiled');
  const at = (await stat(compiled).catch(() => undefined))?.isDirectory() ? compiled : folder;
  return { folder: at, names: await taxonomyFilesIn(at) };
}

/**
 * The taxonomy of a package: what its entry points lead to, as files of one folder, by which names they refer to each other.
 * One whose files lie in several folders is not told apart so.
 */
async function openPackagedTaxonomy(path: string): Promise<Result<Taxonomy | undefined>> {
  const { value: opened, diagnostics } = await openPackage(path);
  if (opened === undefined) return new Result<Taxonomy | undefined>(undefined, diagnostics);
  const { library, root, metadata } = opened;
  const entries = metadata.entryPoints.flatMap(({ documents }) => documents);
  const found = discover(entries, libraries(library, standardLibrary));
  const files = [...found.value.documents.values()]
    .filter(({ standard }) => !standard)
    .map(({ tree }) => ({ name: posix.basename(tree.uri), text: tree.source.text }));
  const words = library.find(`${root}lexicon.json`);
  const lexicon =
    words !== undefined && 'text' in words
      ? readLexicon('lexicon.json', words.text)
      : new Result<Lexicon | undefined>(synonyms());
  return new Result(undefined, [...diagnostics, ...found.diagnostics])
    .andThen(() => lexicon)
    .andThen((known) =>
      known === undefined ? new Result<Taxonomy | undefined>(undefined) : loadTaxonomy(files, known),
    );
}

/** The words that serve a taxonomy which brings none. */
function synonyms(): Lexicon {
  const { lexicon } = bundledTaxonomy().value;
  return { ...lexicon, concepts: [], members: [], axes: [], prose: [], counts: [] };
}

function noSchema() {
  return diagnose('taxonomy-invalid', 'The folder has no schema (*.xsd) in it.', [], {
    help: 'Give the folder of a compiled taxonomy; `crossfoot taxonomy build` compiles an authored one.',
  });
}

async function taxonomyFilesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  // sorted without their ending: `crossfoot.xsd` goes before the `crossfoot-country.xsd` that it imports
  const ending = (end: string) => {
    const bare = names.filter((name) => name.endsWith(end)).map((name) => name.slice(0, -end.length));
    return bare.sort().map((name) => `${name}${end}`);
  };
  return [...ending('.xsd'), ...ending('.xml')];
}

async function openLexicon(path: string): Promise<Result<Lexicon | undefined>> {
  if (!(await stat(path).catch(() => undefined))?.isFile()) {
    return new Result<Lexicon | undefined>(synonyms());
  }
  const name = relativePath(path);
  const opened = await openFile(path, name);
  if (opened.diagnostics.length > 0) return new Result<Lexicon | undefined>(undefined, opened.diagnostics);
  return readLexicon(name, opened.value.text);
}
