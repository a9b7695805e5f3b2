import { readFileSync } from 'node:fs';
import type { Result } from '../diagnostic/result.js';
import { BUNDLED } from './bundled-entry.js';
import type { Lexicon } from './lexicon.js';
import { loadTaxonomy } from './load.js';
import { fileNames } from './naming.js';
import type { Taxonomy } from './taxonomy.js';

let bundled: Result<Taxonomy> | undefined;

/**
 * The taxonomy that comes with the package, in its compiled form, with its lexicon; read once in a process. Every run
 * waits for it, so what the tests hold these files to (well-formed, as authored, the lexicon by its schema) is not
 * checked again here.
 */
export function bundledTaxonomy(): Result<Taxonomy> {
  bundled ??= readBundled();
  return bundled;
}

function readBundled(): Result<Taxonomy> {
  const read = (path: string) => readFileSync(new URL(path, BUNDLED), 'utf8');
  const names = Object.values(fileNames('crossfoot'));
  const files = names.map((name) => ({ name, text: read(`compiled/${name}`) }));
  return loadTaxonomy(files, JSON.parse(read('lexicon.json')) as Lexicon, true);
}
