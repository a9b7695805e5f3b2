import type { Diagnostic } from '../diagnostic/diagnostic.js';
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
