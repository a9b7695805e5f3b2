import { join } from 'node:path';
import { openAuthored } from '../batch/authored-folder.js';
import { relativePath } from '../batch/notes.js';
import { visible } from '../diagnostic/visible.js';
import { compileTaxonomy } from '../taxonomy/compile.js';
import { writeFiles } from '../write/files.js';
import { Console } from './console.js';

/** `crossfoot taxonomy build`: compiles the authored taxonomy of a folder into its `compiled`; gives the exit code. */
export async function buildTaxonomy(folder: string): Promise<number> {
  const console = new Console(false);
  const { value: source, diagnostics } = await openAuthored(folder);
  console.say({ source: { name: relativePath(folder), text: '' }, diagnostics });
  if (source === undefined) return console.finish();
  const files = compileTaxonomy(source, 'crossfoot');
  const artifacts = files.map(({ name, text }) => ({ path: name, mediaType: 'application/xml', bytes: text }));
  const out = join(folder, 'compiled');
  const written = writeFiles(artifacts, out);
  console.say({ source: { name: relativePath(out), text: '' }, diagnostics: written.diagnostics });
  if (written.diagnostics.length === 0) {
    for (const artifact of artifacts) console.print(`${visible(relativePath(join(out, artifact.path)))}\n`);
  }
  return console.finish();
}
