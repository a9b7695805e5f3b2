import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import type { Profile } from '../fact/profile.js';
import type { Source } from '../source/source.js';
import { assumeProfile } from './assume-profile.js';
import type { NoteFile } from './notes.js';
import { relativePath } from './notes.js';
import { openFile } from './open.js';
import { parseProfile } from './profile.js';

/** What is said of one input: the spans of the diagnostics point into the source. */
export interface Said {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
}

/** A note with its profile, ready for the pipeline, or what keeps it from that. */
export interface OpenedNote {
  readonly source: Source;
  readonly profile: Profile | undefined;
  readonly said: readonly Said[];
}

/** Reads a note and its profile; without one, a profile is assumed from the text. The note can be used where `profile` is there. */
export async function openNote(file: NoteFile): Promise<OpenedNote> {
  const note = await openFile(file.path, file.shown);
  const source = note.value;
  if (note.diagnostics.length > 0)
    return { source, profile: undefined, said: [{ source, diagnostics: note.diagnostics }] };
  if (file.profilePath === undefined) {
    const assumed = assumeProfile(source);
    return { source, profile: assumed.value, said: [{ source, diagnostics: assumed.diagnostics }] };
  }
  const text = await openFile(file.profilePath, relativePath(file.profilePath));
  if (text.diagnostics.length > 0) {
    return { source, profile: undefined, said: [{ source: text.value, diagnostics: text.diagnostics }] };
  }
  const profile = parseProfile(text.value);
  return { source, profile: profile.value, said: [{ source: text.value, diagnostics: profile.diagnostics }] };
}

/**
 * The result of `work`, or `internal-fault` where it throws: a bug of the program, which must not end the work on the
 * notes that follow.
 */
export function guarded<T>(work: () => Result<T>): Result<T | undefined> {
  try {
    return work();
  } catch (error) {
    return new Result<T | undefined>(undefined, [faultOf(error)]);
  }
}

/** The diagnostic for a bug; with `CROSSFOOT_DEBUG` set, the place in the program stands in it too. */
export function faultOf(error: unknown): Diagnostic {
  const words = error instanceof Object && 'message' in error ? String(error.message) : String(error);
  const stack = error instanceof Object && 'stack' in error ? String(error.stack) : words;
  return diagnose('internal-fault', `The program failed on this note: ${words}`, [], {
    help: process.env.CROSSFOOT_DEBUG
      ? stack
      : 'This is a fault of the program, not of the note. CROSSFOOT_DEBUG=1 shows where; please report it with the note.',
  });
}
