import { guarded } from '../batch/guarded.js';
import { openNote } from '../batch/note.js';
import { findNotes, type NoteFile, relativePath } from '../batch/notes.js';
import { Result } from '../diagnostic/result.js';
import type { Profile } from '../fact/profile.js';
import type { Report } from '../fact/report.js';
import { report } from '../pipeline.js';
import type { Source } from '../source/source.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import type { Console } from './console.js';

export interface ProvedNote {
  readonly file: NoteFile;
  readonly source: Source;
  readonly profile: Profile;
  /** Its report, with what was said of the profile and of the note. */
  readonly proved: Result<Report>;
}

/**
 * Proves the notes that the arguments mean, one after the other, and hands each on. What cannot be opened is said and
 * passed over. A note given twice is done once.
 */
export async function eachNote(
  notes: readonly string[],
  profile: string | undefined,
  taxonomy: Taxonomy,
  console: Console,
  work: (note: ProvedNote) => Promise<void>,
): Promise<void> {
  const done = new Set<string>();
  for (const argument of notes) {
    const found = await findNotes(argument, profile);
    console.say({ source: { name: relativePath(argument), text: '' }, diagnostics: found.diagnostics });
    for (const file of found.value) {
      if (done.has(file.shown)) continue;
      done.add(file.shown);
      const note = await proveNote(file, taxonomy, console);
      if (note) await work(note);
    }
  }
}

async function proveNote(file: NoteFile, taxonomy: Taxonomy, console: Console): Promise<ProvedNote | undefined> {
  const { source, profile, said } = await openNote(file);
  for (const one of said) console.say(one);
  if (profile === undefined) return undefined;
  // What goes into a report is the same from whichever folder the note was named.
  const named = { name: file.path.split(/[\\/]/).at(-1) ?? file.name, text: source.text };
  const result = guarded(() => report(named, taxonomy, profile));
  console.say({ source, diagnostics: result.diagnostics });
  if (result.value === undefined) return undefined;
  const before = said.flatMap(({ diagnostics }) => diagnostics).filter(({ code }) => code === 'profile-missing');
  return { file, source, profile, proved: new Result(result.value, [...before, ...result.diagnostics]) };
}
