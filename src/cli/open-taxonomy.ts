import { relativePath } from '../batch/notes.js';
import { openTaxonomyAt } from '../batch/open-taxonomy.js';
import { bundledTaxonomy } from '../taxonomy/bundled.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import type { Console } from './console.js';

/** The taxonomy of a folder or a package, or the one that comes with the program; undefined, and said why, where it cannot be used. */
export async function openTaxonomy(path: string | undefined, console: Console): Promise<Taxonomy | undefined> {
  if (path === undefined) return bundledTaxonomy().value;
  const { value, diagnostics } = await openTaxonomyAt(path);
  console.say({
    source: { name: relativePath(path), text: '' },
    diagnostics: diagnostics.map((d) => ({ ...d, spans: [] })),
  });
  return diagnostics.some(({ severity }) => severity === 'error') ? undefined : value;
}
