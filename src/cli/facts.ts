import { visible } from '../diagnostic/visible.js';
import { oimOfNote } from '../write/oim-of-note.js';
import { xbrlJson } from '../write/xbrl-json.js';
import { Console } from './console.js';
import { eachNote } from './each-note.js';
import { factTable } from './fact-table.js';
import { terminalWidth } from './grid.js';
import { openTaxonomy } from './open-taxonomy.js';

export interface FactsOptions {
  readonly json?: boolean;
  readonly profile?: string;
  readonly taxonomy?: string;
  readonly verbose?: boolean;
}

/** `crossfoot facts`: the facts on stdout as tables or as xBRL-JSON; gives the exit code. */
export async function showFacts(notes: readonly string[], options: FactsOptions): Promise<number> {
  const console = new Console(options.verbose ?? false);
  const taxonomy = await openTaxonomy(options.taxonomy, console);
  if (!taxonomy) return console.finish();
  await eachNote(notes, options.profile, taxonomy, console, async ({ file, proved }) => {
    if (options.json) {
      console.print(`${JSON.stringify(xbrlJson(oimOfNote(proved.value, taxonomy, file.name)))}\n`);
    } else {
      console.print(`${visible(file.shown)}\n\n${factTable(proved.value, terminalWidth())}\n`);
    }
  });
  return console.finish();
}
