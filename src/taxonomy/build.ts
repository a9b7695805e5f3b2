import { Result } from '../diagnostic/result.js';
import { readTaxonomySource } from './authored-schema.js';
import { compileTaxonomy } from './compile.js';
import type { TaxonomyFile } from './naming.js';

/**
 * The compiled files of an authored taxonomy, from its JSON text; they belong into `compiled/` beside it. None where
 * the text is no taxonomy, and a `taxonomy-invalid` for each thing that is wrong.
 */
export function buildTaxonomy(text: string): Result<readonly TaxonomyFile[]> {
  return readTaxonomySource('crossfoot.json', text).andThen(
    (source) => new Result(source === undefined ? [] : compileTaxonomy(source, 'crossfoot')),
  );
}
