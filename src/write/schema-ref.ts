import type { Report } from '../fact/report.js';
import type { TaxonomySource } from '../taxonomy/authored.js';
import { compileExtension } from '../taxonomy/compile.js';
import { BASE_FOLDER, fileNames, publishedAt } from '../taxonomy/naming.js';
import { type PackageAbout, packageFiles } from '../taxonomy/package-files.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import type { Artifact } from './artifact.js';

/**
 * The taxonomy's entry point as the report reaches it, a relative reference (RFC 3986): the shared taxonomy, or the
 * report's own extension where it has one, which imports the shared one.
 */
export function schemaRef(report: Report, taxonomy: Taxonomy, name: string): string {
  return report.extension === undefined
    ? `${BASE_FOLDER}/${encodeURIComponent(entryPoint(taxonomy))}`
    : `${encodeURIComponent(extensionFolder(name))}/${encodeURIComponent(fileNames(report.extension.prefix).schema)}`;
}

/** The files that `schemaRef` leads to; those of an extension laid out as a Taxonomy Package, but for the archive. */
export function taxonomyFiles(report: Report, taxonomy: Taxonomy, name: string): Artifact[] {
  const { extension } = report;
  const shared = taxonomy.files.map((file) => xml(`${BASE_FOLDER}/${file.name}`, file.text));
  if (extension === undefined) return shared;
  const base = `../${BASE_FOLDER}/${encodeURIComponent(entryPoint(taxonomy))}`;
  const own = packageFiles(compileExtension(extension, taxonomy, base), aboutExtension(extension, taxonomy, name));
  return [...shared, ...own.map((file) => xml(`${extensionFolder(name)}/${file.name}`, file.text))];
}

/** Of one note of one report: the namespace tells whose and of which period, the name of the note which of them. */
function aboutExtension(extension: TaxonomySource, taxonomy: Taxonomy, note: string): PackageAbout {
  const own = extension.namespace.replace(`${taxonomy.namespace}/`, '').replace(/[^\w.-]+/g, '-');
  const folder = publishedAt(taxonomy.namespace, `${own}-${encodeURIComponent(note)}`);
  return {
    identifier: folder.slice(0, -1),
    name: `Extension for ${note}`,
    description: `What ${note} needs beyond the taxonomy that this extends, proposed and to be reviewed.`,
    version: extension.version,
    language: extension.language,
    publishedAt: folder,
  };
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
