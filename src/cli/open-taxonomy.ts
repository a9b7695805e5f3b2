import { relativePath } from '../batch/notes.js';
import { openTaxonomyFolder } from '../batch/taxonomy-folder.js';
import { bundledTaxonomy } from '../taxonomy/bundled.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import type { Console } from './console.js';

/** The taxonomy of a folder, or the one that comes with the program; undefined, and said why, where it cannot be used. */
export async function openTaxonomy(folder: string | undefined, console: Console): Promise<Taxonomy | undefined> {
  if (folder === undefined) return bundledTaxonomy().value;
  const { value, diagnostics } = await openTaxonomyFolder(folder);
  console.say({
    source: { name: relativePath(folder), text: '' },
    diagnostics: diagnostics.map((d) => ({ ...d, spans: [] })),
  });
  return diagnostics.some(({ severity }) => severity === 'error') ? undefined : value;
}
