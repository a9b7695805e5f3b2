import { ReportPackageType } from '../package/report-package-type.js';
import { type Entry, writeZip } from '../package/write-zip.js';
import { type Artifact, piecesOf } from './artifact.js';

/** The metadata of an extension's own Taxonomy Package, which its report's package takes over. */
const METADATA = /^(.*)\/META-INF\/(?:taxonomyPackage|catalog)\.xml$/;

/**
 * A report with its taxonomies as a Report Package (Report Packages 1.0): `reports/` has the files as they lie beside each other, so that they
 * refer to each other as ever; `META-INF/` says what it is, and where an extension's published addresses lead. The same files
 * give the same bytes.
 */
export function reportPackage(kind: 'xbri' | 'xbr', artifacts: readonly Artifact[], name: string): Artifact {
  const documentInfo = { documentType: ReportPackageType[kind].documentType };
  const about = { path: `${name}/META-INF/reportPackage.json`, bytes: encode(`${JSON.stringify({ documentInfo })}\n`) };
  const entries = artifacts.map((artifact): Entry => {
    const [, folder] = METADATA.exec(artifact.path) ?? [];
    if (folder === undefined) return { path: `${name}/reports/${artifact.path}`, bytes: bytesOf(artifact) };
    const text = new TextDecoder().decode(bytesOf(artifact));
    const moved = text.replace('rewritePrefix="../"', `rewritePrefix="../reports/${encodeURIComponent(folder)}/"`);
    return { path: artifact.path.replace(folder, name), bytes: encode(moved) };
  });
  return {
    path: `${name}.${kind}`,
    mediaType: ReportPackageType[kind].mediaType,
    bytes: writeZip([about, ...entries]),
  };
}

function bytesOf(artifact: Artifact): Uint8Array {
  return Buffer.concat([...piecesOf(artifact)].map((piece) => (typeof piece === 'string' ? encode(piece) : piece)));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
