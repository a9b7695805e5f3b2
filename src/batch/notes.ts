import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';

/** The endings that notes have in a folder. */
const NOTE = /(?<=.)\.(?:txt|html?)$/i;

/** A note that was asked for, not yet opened. */
export interface NoteFile {
  readonly path: string;
  /** The path from the current folder, for people. */
  readonly shown: string;
  /** The name of what is written for it: `foo.pipe` for `notes/foo.pipe.txt`. */
  readonly name: string;
  readonly profilePath: string | undefined;
}

/**
 * The notes that an argument means: itself, or the `*.txt` and `*.html` of a folder in the order of their names (no folders below, no
 * links, so nothing outside is reached). A profile is the one given, else `NAME.profile.json` beside the note, where
 * `foo.profile.json` serves `foo.pipe.txt` too. Says `input-directory` of a folder without a note.
 */
export async function findNotes(
  argument: string,
  profilePath: string | undefined,
): Promise<Result<readonly NoteFile[]>> {
  if (!(await isFolder(argument))) return new Result([await noteFile(argument, profilePath)]);
  const files: NoteFile[] = [];
  for (const name of await notesIn(argument)) files.push(await noteFile(join(argument, name), profilePath));
  if (files.length > 0) return new Result(files);
  const help = 'A folder of notes has *.txt or *.html files, each with its NAME.profile.json.';
  return new Result(files, [diagnose('input-directory', 'The folder has no note in it.', [], { help })]);
}

/** As shown to people, and as output has it: from the current folder, with forward slashes, never absolute. */
export function relativePath(path: string): string {
  return (relative(process.cwd(), path) || '.').split(sep).join('/');
}

/** The file as a note, whether it exists or not. */
export async function noteFile(path: string, profilePath: string | undefined): Promise<NoteFile> {
  const name = basename(path).replace(NOTE, '');
  return { path, shown: relativePath(path), name, profilePath: profilePath ?? (await findProfile(path, name)) };
}

async function findProfile(path: string, name: string): Promise<string | undefined> {
  const folder = path.slice(0, path.length - basename(path).length);
  for (const stem of new Set([name, name.replace(/(?<=.)\.[^.]+$/, '')])) {
    const candidate = `${folder}${stem}.profile.json`;
    if ((await stat(candidate).catch(() => undefined))?.isFile()) return candidate;
  }
  return undefined;
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

async function notesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && NOTE.test(entry.name))
    .map((entry) => entry.name)
    .sort();
}
