import { CATALOG, TAXONOMY_PACKAGE } from '../dts/names.js';
import { buildXml } from '../xml/build.js';
import { element, type XmlElement } from '../xml/element.js';
import type { AboutSource } from './authored.js';
import type { TaxonomyFile } from './naming.js';

/** What a Taxonomy Package tells of itself. */
export interface PackageAbout extends AboutSource {
  /** A URI that no other package has, nor another version of it. */
  readonly identifier: string;
  readonly version: string;
  readonly language: string;
  /** The address of the folder that its files are published in, with a slash at its end. */
  readonly publishedAt: string;
}

/**
 * The files of a Taxonomy Package (Taxonomy Packages 1.0) but for the archive around them, below its one top folder: the
 * metadata, the catalog that leads from published addresses to these files, and the files, the first of which is the
 * entry point.
 */
export function packageFiles(files: readonly TaxonomyFile[], about: PackageAbout): readonly TaxonomyFile[] {
  const [entry] = files;
  return [
    ...files,
    { name: 'META-INF/catalog.xml', text: buildXml(catalog(about)) },
    { name: 'META-INF/taxonomyPackage.xml', text: buildXml(metadata(about, entry?.name ?? '')) },
  ];
}

function catalog({ publishedAt }: PackageAbout): XmlElement {
  const rewrite = element('rewriteURI', { uriStartString: publishedAt, rewritePrefix: '../' });
  return element('catalog', { xmlns: CATALOG }, [rewrite]);
}

/** In the order that the schema of the specification asks for. */
function metadata(about: PackageAbout, entry: string): XmlElement {
  const told = (name: string, text: string | undefined): XmlElement[] =>
    text === undefined ? [] : [element(name, {}, [text])];
  const { name, description, publisher, publicationDate, license } = about;
  return element('taxonomyPackage', { xmlns: TAXONOMY_PACKAGE, 'xml:lang': about.language }, [
    ...told('identifier', about.identifier),
    ...told('name', name),
    ...told('description', description),
    ...told('version', about.version),
    ...(license === undefined ? [] : [element('license', { href: license.href, name: license.name })]),
    ...told('publisher', publisher),
    ...told('publicationDate', publicationDate),
    element('entryPoints', {}, [
      element('entryPoint', {}, [
        ...told('name', name),
        ...told('description', description),
        ...told('version', about.version),
        element('entryPointDocument', { href: `${about.publishedAt}${entry}` }),
        element('languages', {}, told('language', about.language)),
      ]),
    ]),
  ]);
}
