import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';

/** So many names of one kind are told. */
const TOLD = 5;

/**
 * What is wrong with the names in an archive (Taxonomy Packages 1.0, 3.1, and the zip format, 4.4.17): names from a root or
 * with backslashes are `tpe:invalidArchiveFormat`; steps that are empty, `.` or `..`, names that stand twice and files
 * that are folders too are `tpe:invalidDirectoryStructure`.
 */
export function faultsOfNames(names: readonly string[]): readonly Diagnostic[] {
  return [
    ...told('tpe:invalidArchiveFormat', names.filter(isRooted), 'begins at a root'),
    ...told(
      'tpe:invalidArchiveFormat',
      names.filter(isUnwritten),
      'has a backslash or a control character in its name',
    ),
    ...told(
      'tpe:invalidDirectoryStructure',
      names.filter(wanders),
      'has a step in its path that is empty, `.` or `..`',
    ),
    ...told('tpe:invalidDirectoryStructure', repeated(names), 'stands in the archive twice'),
    ...told('tpe:invalidDirectoryStructure', filesThatAreFolders(names), 'is a file and a folder too'),
  ];
}

function told(
  code: 'tpe:invalidArchiveFormat' | 'tpe:invalidDirectoryStructure',
  names: readonly string[],
  why: string,
): readonly Diagnostic[] {
  return names
    .slice(0, TOLD)
    .map((name) => diagnose(code, `${name === '' ? 'An entry without a name' : name} ${why}.`, []));
}

function isRooted(name: string): boolean {
  return name.startsWith('/') || /^[A-Za-z]:/.test(name);
}

function isUnwritten(name: string): boolean {
  return name === '' || /[\\\p{Cc}]/u.test(name);
}

function wanders(name: string): boolean {
  const steps = name.replace(/^\//, '').replace(/\/$/, '').split('/');
  return name !== '' && steps.some((step) => step === '' || step === '.' || step === '..');
}

function repeated(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}

function filesThatAreFolders(names: readonly string[]): readonly string[] {
  const folders = new Set<string>();
  for (const name of names) {
    // each folder once: a path of many steps must not cost their square
    for (let end = name.lastIndexOf('/'); end > 0; end = name.lastIndexOf('/', end - 1)) {
      const folder = name.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return names.filter((name) => !name.endsWith('/') && folders.has(name));
}
