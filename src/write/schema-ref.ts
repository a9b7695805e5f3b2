import type { Report } from '../fact/report.js';
import { compileExtension } from '../taxonomy/compile.js';
import { fileNames } from '../taxonomy/naming.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import type { Artifact } from './artifact.js';

/** The folder of the taxonomy beside the reports; one for all of them. */
const FOLDER = 'taxonomy';

/**
 * The taxonomy's entry point as the report reaches it, a relative reference (RFC 3986): the shared taxonomy, or the
 * report's own extension where it has one, which imports the shared one.
 */
export function schemaRef(report: Report, taxonomy: Taxonomy, name: string): string {
  return report.extension === undefined
    ? `${FOLDER}/${encodeURIComponent(entryPoint(taxonomy))}`
    : `${encodeURIComponent(extensionFolder(name))}/${encodeURIComponent(fileNames(report.extension.prefix).schema)}`;
}

/** The files that `schemaRef` leads to. */
export function taxonomyFiles(report: Report, taxonomy: Taxonomy, name: string): Artifact[] {
  const shared = taxonomy.files.map((file) => xml(`${FOLDER}/${file.name}`, file.text));
  if (report.extension === undefined) return shared;
  const base = `../${FOLDER}/${encodeURIComponent(entryPoint(taxonomy))}`;
  const own = compileExtension(report.extension, taxonomy, base);
  return [...shared, ...own.map((file) => xml(`${extensionFolder(name)}/${file.name}`, file.text))];
}

function extensionFolder(name: string): string {
  return `${name}-taxonomy`;
}

function entryPoint(taxonomy: Taxonomy): string {
  return taxonomy.files[0]?.name ?? fileNames('crossfoot').schema;
}

function xml(path: string, text: string): Artifact {
  return { path, mediaType: 'application/xml', bytes: text };
}
