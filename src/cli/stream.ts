import { stream } from '../batch/stream.js';
import { Console } from './console.js';
import { openTaxonomy } from './open-taxonomy.js';

/** `crossfoot stream`: questions on stdin, answers on stdout; gives the exit code. */
export async function streamNotes(options: { readonly taxonomy?: string }): Promise<number> {
  const console = new Console(false);
  const taxonomy = await openTaxonomy(options.taxonomy, console);
  if (taxonomy) await stream(process.stdin, process.stdout, taxonomy);
  return console.finish();
}
