import { join } from 'node:path';
import { relativePath } from '../batch/notes.js';
import { openFile } from '../batch/open.js';
import { visible } from '../diagnostic/visible.js';
import { buildTaxonomy } from '../taxonomy/build.js';
import { writeFiles } from '../write/files.js';
import { Console } from './console.js';

/** `crossfoot taxonomy build`: compiles the authored taxonomy of a folder into its `compiled`; gives the exit code. */
export async function compileTaxonomy(folder: string): Promise<number> {
  const console = new Console(false);
  const path = join(folder, 'crossfoot.json');
  const opened = await openFile(path, relativePath(path));
  const built = opened.andThen((source) => buildTaxonomy(source.text));
  console.say({ source: opened.value, diagnostics: built.diagnostics });
  if (built.diagnostics.some(({ severity }) => severity === 'error')) return console.finish();
  const artifacts = built.value.map(({ name, text }) => ({ path: name, mediaType: 'application/xml', bytes: text }));
  const out = join(folder, 'compiled');
  const written = writeFiles(artifacts, out);
  console.say({ source: { name: relativePath(out), text: '' }, diagnostics: written.diagnostics });
  if (written.diagnostics.length === 0) {
    for (const artifact of artifacts) console.print(`${visible(relativePath(join(out, artifact.path)))}\n`);
  }
  return console.finish();
}
