import { fileNames } from './naming.js';

/**
 * Where the taxonomy is that comes with the package, authored and compiled: the same two steps up from `src/taxonomy`, from
 * `dist/taxonomy` and from the bundled program in `dist/cli`.
 */
export const BUNDLED = new URL('../../taxonomy/', import.meta.url);

/** The entry point of its compiled form. */
export function bundledEntry(): URL {
  return new URL(`compiled/${fileNames('crossfoot').schema}`, BUNDLED);
}
