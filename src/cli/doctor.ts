import { guarded } from '../batch/guarded.js';
import { openNote } from '../batch/note.js';
import { noteFile } from '../batch/notes.js';
import { Result } from '../diagnostic/result.js';
import { tellDiagnostics } from '../diagnostic/told.js';
import type { Profile } from '../fact/profile.js';
import { document, footed, located, report, tagged } from '../pipeline.js';
import type { Source } from '../source/source.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { Console } from './console.js';
import { drawDocument } from './draw-document.js';
import { drawFooted } from './draw-proofs.js';
import { drawLocated } from './draw-readings.js';
import { factTable } from './fact-table.js';
import { terminalWidth } from './grid.js';
import { openTaxonomy } from './open-taxonomy.js';
import { plainJson } from './plain-json.js';
import type { Stage } from './stages.js';

export interface DoctorOptions {
  readonly json?: boolean;
  readonly profile?: string;
  readonly taxonomy?: string;
  readonly verbose?: boolean;
}

/** What a stage gave, and how it is drawn for people. */
interface Examined {
  readonly value: unknown;
  readonly drawn: string;
}

/** `crossfoot doctor`: what one stage made of one note, on stdout; gives the exit code. */
export async function examine(stage: Stage, path: string, options: DoctorOptions): Promise<number> {
  const console = new Console(options.verbose ?? false);
  const { source, profile, said } = await openNote(await noteFile(path, options.profile));
  const needsProfile = stage === 'tag' || stage === 'validate';
  const unread = said.some((one) => one.source === source && one.diagnostics.some((d) => d.code.startsWith('input-')));
  if (needsProfile || unread) for (const one of said) console.say(one);
  if (unread || (needsProfile && profile === undefined)) return console.finish();
  const taxonomy = needsProfile ? await openTaxonomy(options.taxonomy, console) : undefined;
  if (needsProfile && !taxonomy) return console.finish();
  const result = guarded(() => run(stage, source, profile, taxonomy));
  console.say({ source, diagnostics: result.diagnostics });
  if (result.value && options.json) {
    const diagnostics = tellDiagnostics(result.diagnostics, source.text);
    console.print(`${JSON.stringify({ stage, value: plainJson(result.value.value), diagnostics }, null, 2)}\n`);
  } else if (result.value) console.print(result.value.drawn);
  return console.finish();
}

function run(
  stage: Stage,
  source: Source,
  profile: Profile | undefined,
  taxonomy: Taxonomy | undefined,
): Result<Examined | undefined> {
  const width = terminalWidth();
  const shown = <T>(draw: (value: T, width: number | undefined) => string) => {
    return (value: T) => new Result<Examined | undefined>({ value, drawn: draw(value, width) });
  };
  if (stage === 'read') return document(source).andThen(shown(drawDocument));
  if (stage === 'locate') return located(source).andThen(shown(drawLocated));
  if (stage === 'foot') return footed(source).andThen(shown(drawFooted));
  if (!taxonomy || !profile) return new Result<Examined | undefined>(undefined);
  return (stage === 'tag' ? tagged : report)(source, taxonomy, profile).andThen(shown(factTable));
}
