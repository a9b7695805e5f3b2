import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';

export const METADATA = 'META-INF/taxonomyPackage.xml';
export const CATALOG_FILE = 'META-INF/catalog.xml';

/**
 * The one folder at the top of a package that holds all the rest (Taxonomy Packages 1.0, 3.1), from the names in its archive:
 * another number of folders or a file beside it is `tpe:invalidDirectoryStructure`, no `META-INF` in it
 * `tpe:metadataDirectoryNotFound`, no `taxonomyPackage.xml` in that `tpe:metadataFileNotFound`; then there is none.
 */
export function topOf(names: readonly string[]): Result<string | undefined> {
  const folders = [
    ...new Set(names.filter((name) => name.includes('/')).map((name) => name.slice(0, name.indexOf('/')))),
  ];
  const loose = names.filter((name) => !name.includes('/'));
  const [top] = folders;
  if (top === undefined || folders.length > 1 || loose.length > 0) {
    const why = `A package has one folder at its top, and nothing beside it; this has ${folders.length} and ${loose.length} files.`;
    return refuse(diagnose('tpe:invalidDirectoryStructure', why, []));
  }
  if (!names.some((name) => name.startsWith(`${top}/META-INF/`))) {
    return refuse(diagnose('tpe:metadataDirectoryNotFound', `There is no META-INF in ${top}.`, []));
  }
  if (!names.includes(`${top}/${METADATA}`)) {
    return refuse(diagnose('tpe:metadataFileNotFound', `There is no ${METADATA} in ${top}.`, []));
  }
  return new Result<string | undefined>(top);
}

function refuse(diagnostic: Diagnostic): Result<string | undefined> {
  return new Result<string | undefined>(undefined, [diagnostic]);
}
