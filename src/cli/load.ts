import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { Source } from '../source/source.js';
import { Loader } from '../warehouse/loader.js';
import { openTarget, TARGETS } from '../warehouse/open-target.js';
import { reportRows } from '../warehouse/report-rows.js';
import type { Rows } from '../warehouse/tables.js';
import type { Target } from '../warehouse/target.js';
import { Console } from './console.js';
import { eachNote, type ProvedNote } from './each-note.js';
import { openTaxonomy } from './open-taxonomy.js';

export interface LoadOptions {
  readonly to: string;
  readonly profile?: string;
  readonly taxonomy?: string;
  /** So many facts are loaded at once. */
  readonly batch?: number;
  readonly verbose?: boolean;
}

/** `crossfoot load`: loads the facts of notes into a warehouse, tells on stdout what became of them; gives the exit code. */
export async function loadNotes(notes: readonly string[], options: LoadOptions): Promise<number> {
  const console = new Console(options.verbose ?? false);
  const taxonomy = await openTaxonomy(options.taxonomy, console);
  if (!taxonomy) return console.finish();
  const target = await open(options.to, console);
  if (!target) return console.finish();
  try {
    const loader = new Loader(target, taxonomy, options.batch);
    const names = new Set<string>();
    let rejected = 0;
    await eachNote(notes, options.profile, taxonomy, console, async (note) => {
      const rows = reportRows(loadable(note), taxonomy);
      const refused = refusal(note, rows, names);
      console.say({ source: note.source, diagnostics: [...refused, ...tooLong(rows)] });
      if (refused.length > 0) rejected++;
      else await loader.add(rows);
    });
    await loader.flush();
    const { loaded, unchanged, rows } = loader.tally;
    console.print(
      `${warehouse(options.to).name}: ${loaded} loaded, ${unchanged} unchanged, ${rejected} rejected; ${rows.facts} facts\n`,
    );
  } catch (error) {
    console.say({ source: warehouse(options.to), diagnostics: [failure(error, BATCH_LOST)] });
  } finally {
    await target.close();
  }
  return console.finish();
}

function loadable({ file, profile, proved }: ProvedNote) {
  return { report: proved.value, profile, diagnostics: proved.diagnostics, name: file.name };
}

async function open(name: string, console: Console): Promise<Target | undefined> {
  try {
    return await openTarget(name);
  } catch (error) {
    console.say({ source: warehouse(name), diagnostics: [failure(error, `A warehouse is ${TARGETS}.`)] });
    return undefined;
  }
}

const BATCH_LOST =
  'What was loaded before stays; the batch that failed left nothing behind. Loading again goes on from there.';

/** What the disk or the server says is all that there is to say. */
function failure(error: unknown, help: string): Diagnostic {
  const words = error instanceof Object && 'message' in error ? String(error.message) : String(error);
  return diagnose('load-failed', `The warehouse refused: ${words.split('\n', 1)[0]}`, [], { help });
}

/** Two notes of one run that are the same report: one would take the other's place. */
function refusal({ file }: ProvedNote, { reports }: Rows, names: Set<string>): readonly Diagnostic[] {
  const id = reports[0]?.report_id ?? '';
  if (!names.has(id)) {
    names.add(id);
    return [];
  }
  const message = `Not loaded: another note of this run is called ${file.name} too, of the same entity and period.`;
  return [diagnose('load-collision', message, [], { help: 'Rename one of them.' })];
}

function tooLong({ facts }: Rows): readonly Diagnostic[] {
  return facts
    .filter(({ value, value_text }) => value === null && value_text !== null)
    .map(({ value_text, source_start, source_end }) => {
      const spans = source_start === null || source_end === null ? [] : [{ start: source_start, end: source_end }];
      const message = 'The amount is too long for the column value, and stands in value_text alone.';
      return diagnose('load-amount-too-long', message, spans, { actual: value_text ?? '' });
    });
}

/** A password in an address is nobody's business. */
function warehouse(name: string): Source {
  return { name: name.replace(/(?<=:\/\/[^/@:]*:)[^/@]*(?=@)/, '…'), text: '' };
}
