import { type Diagnostic, diagnoseAt } from '../diagnostic/diagnostic.js';
import { TAXONOMY_PACKAGE } from '../dts/names.js';
import { addressOf } from '../dts/references.js';
import {
  attribute,
  descendants,
  type Element,
  filterChildren,
  findChild,
  placeOf,
  textWithin,
  XML,
} from '../xml/tree.js';

/** Words in a language, as `xml:lang` says. */
export interface LocalText {
  readonly language: string;
  readonly text: string;
}

/** What a package says of itself (Taxonomy Packages 1.0, 3.2). */
export interface PackageMetadata {
  readonly identifier: string;
  readonly names: readonly LocalText[];
  readonly descriptions: readonly LocalText[];
  readonly version: string | undefined;
  readonly license: { readonly name: string; readonly href: string } | undefined;
  readonly publishers: readonly LocalText[];
  readonly publisherUrl: string | undefined;
  readonly publisherCountry: string | undefined;
  readonly publicationDate: string | undefined;
  readonly entryPoints: readonly EntryPoint[];
  readonly superseded: readonly string[];
}

export interface EntryPoint {
  readonly names: readonly LocalText[];
  readonly descriptions: readonly LocalText[];
  readonly version: string | undefined;
  /** Absolute addresses of the documents that together are the entry to one taxonomy. */
  readonly documents: readonly string[];
  readonly languages: readonly string[];
}

/** The metadata of a `taxonomyPackage.xml`; of one that is not valid, what can be made of it. */
export function readMetadata(root: Element): PackageMetadata {
  const points = findChild(root, TAXONOMY_PACKAGE, 'entryPoints');
  const license = findChild(root, TAXONOMY_PACKAGE, 'license');
  const superseded = findChild(root, TAXONOMY_PACKAGE, 'supersededTaxonomyPackages');
  return {
    identifier: textOf(root, 'identifier') ?? '',
    names: textsOf(root, 'name'),
    descriptions: textsOf(root, 'description'),
    version: textOf(root, 'version'),
    license: license && { name: attribute(license, 'name') ?? '', href: attribute(license, 'href') ?? '' },
    publishers: textsOf(root, 'publisher'),
    publisherUrl: textOf(root, 'publisherURL'),
    publisherCountry: textOf(root, 'publisherCountry'),
    publicationDate: textOf(root, 'publicationDate'),
    entryPoints: points === undefined ? [] : filterChildren(points, TAXONOMY_PACKAGE, 'entryPoint').map(readEntryPoint),
    superseded:
      superseded === undefined
        ? []
        : filterChildren(superseded, TAXONOMY_PACKAGE, 'taxonomyPackageRef').map((one) => textWithin(one).trim()),
  };
}

function readEntryPoint(point: Element): EntryPoint {
  const languages = findChild(point, TAXONOMY_PACKAGE, 'languages');
  return {
    names: textsOf(point, 'name'),
    descriptions: textsOf(point, 'description'),
    version: textOf(point, 'version'),
    documents: filterChildren(point, TAXONOMY_PACKAGE, 'entryPointDocument').flatMap((document) => {
      const href = attribute(document, 'href');
      return href === undefined ? [] : [addressOf(document, href).uri];
    }),
    languages:
      languages === undefined
        ? []
        : filterChildren(languages, TAXONOMY_PACKAGE, 'language').map((one) => textWithin(one).trim()),
  };
}

function textOf(parent: Element, local: string): string | undefined {
  const found = findChild(parent, TAXONOMY_PACKAGE, local);
  return found && textWithin(found).trim();
}

function textsOf(parent: Element, local: string): readonly LocalText[] {
  return filterChildren(parent, TAXONOMY_PACKAGE, local).map((one) => ({
    language: languageOf(one) ?? '',
    text: textWithin(one).trim(),
  }));
}

const MULTILINGUAL = ['name', 'description', 'publisher'];

/**
 * Names, descriptions and publishers say their language (`tpe:missingLanguageAttribute`), and beside each other no two of a kind
 * are of one language (`tpe:duplicateLanguagesForElement`): Taxonomy Packages 1.0, 3.4.
 */
export function* faultsOfLanguages(root: Element): Generator<Diagnostic> {
  for (const parent of descendants(root)) {
    for (const local of MULTILINGUAL) {
      const seen = new Set<string>();
      for (const one of filterChildren(parent, TAXONOMY_PACKAGE, local)) {
        const language = languageOf(one);
        if (language === undefined || language === '') {
          yield diagnoseAt('tpe:missingLanguageAttribute', `This ${local} does not say its language.`, placeOf(one));
        } else if (seen.size === seen.add(language).size) {
          const why = `There is another ${local} in the language ${language}.`;
          yield diagnoseAt('tpe:duplicateLanguagesForElement', why, placeOf(one));
        }
      }
    }
  }
}

/** The language in force at an element (XML 1.0, 2.12). */
function languageOf(element: Element): string | undefined {
  for (let at: Element | undefined = element; at !== undefined; at = at.parent) {
    const own = attribute(at, 'lang', XML);
    if (own !== undefined) return own;
  }
  return undefined;
}
