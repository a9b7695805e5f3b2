import { join } from 'node:path';
import { openAuthored } from '../batch/authored-folder.js';
import { relativePath } from '../batch/notes.js';
import { openPackageable } from '../batch/packageable.js';
import { visible } from '../diagnostic/visible.js';
import { writeZip } from '../package/write-zip.js';
import { compileTaxonomy } from '../taxonomy/compile.js';
import type { Artifact } from '../write/artifact.js';
import { writeFiles } from '../write/files.js';
import { Console } from './console.js';

/** `crossfoot taxonomy build`: compiles the authored taxonomy of a folder into its `compiled`; gives the exit code. */
export async function buildTaxonomy(folder: string): Promise<number> {
  const console = new Console(false);
  const { value: authored, diagnostics } = await openAuthored(folder);
  console.say({ source: { name: relativePath(folder), text: '' }, diagnostics });
  if (authored === undefined) return console.finish();
  const files = compileTaxonomy(authored.source, 'crossfoot');
  const artifacts = files.map(({ name, text }) => ({ path: name, mediaType: 'application/xml', bytes: text }));
  return put(artifacts, join(folder, 'compiled'), console);
}

/**
 * `crossfoot taxonomy package`: writes the Taxonomy Package of an authored taxonomy, or of a folder that is laid out as one,
 * such as the extension beside a report; gives the exit code.
 */
export async function packTaxonomy(folder: string, { out }: { readonly out: string }): Promise<number> {
  const console = new Console(false);
  const { value: packed, diagnostics } = await openPackageable(folder);
  console.say({ source: { name: relativePath(folder), text: '' }, diagnostics });
  if (packed === undefined) return console.finish();
  const bytes = writeZip(packed.files.map(({ path, bytes }) => ({ path: `${packed.folder}/${path}`, bytes })));
  return put([{ path: `${packed.folder}.zip`, mediaType: 'application/zip', bytes }], out, console);
}

function put(artifacts: readonly Artifact[], out: string, console: Console): number {
  const written = writeFiles(artifacts, out);
  console.say({ source: { name: relativePath(out), text: '' }, diagnostics: written.diagnostics });
  if (written.diagnostics.length === 0) {
    for (const { path } of artifacts) console.print(`${visible(relativePath(join(out, path)))}\n`);
  }
  return console.finish();
}
