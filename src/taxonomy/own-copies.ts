import { readFileSync } from 'node:fs';
import { basename } from 'node:path/posix';
import type { Library } from '../dts/library.js';
import { bundledEntry } from './bundled-entry.js';
import { fileNames } from './naming.js';

const { schema, countries, ...linkbases } = fileNames('crossfoot');
const OWN: ReadonlyMap<string, 'schema' | 'linkbase'> = new Map([
  ...[schema, countries].map((name) => [name, 'schema'] as const),
  ...Object.values(linkbases).map((name) => [name, 'linkbase'] as const),
]);

/**
 * The same library, which knows copies of the taxonomy that comes with the program by their text: that is judged when the program
 * is built, and needs no judgement again wherever a report brings it along. A changed copy is any document.
 */
export function knowingOwnCopies(library: Library): Library {
  return {
    find(uri) {
      const found = library.find(uri);
      const name = basename(uri);
      const judged = OWN.get(name);
      if (found === undefined || 'refused' in found || judged === undefined) return found;
      return readFileSync(new URL(name, bundledEntry()), 'utf8') === found.text ? { ...found, judged } : found;
    },
  };
}
