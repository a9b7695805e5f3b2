// Real notes with the facts that their filers tagged, where a shared folder has them; they are no part of this project.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const SHARED = resolve(ROOT, process.env.CROSSFOOT_SHARED ?? '../shared');

/** The forms in which each note is there, and the file of each. */
export const FORMS = { pipe: 'note.pipe.txt', lines: 'note.lines.txt', html: 'note.html' };

/** The notes in reading order: `note` is "filing/note", `folder` where its files are. None where the shared folder is absent. */
export function goldNotes() {
  const gold = join(SHARED, 'gold/dev');
  if (!existsSync(gold)) return [];
  return readdirSync(gold)
    .sort()
    .flatMap((filing) =>
      readdirSync(join(gold, filing))
        .sort()
        .map((name) => ({ note: `${filing}/${name}`, folder: join(gold, filing, name) }))
        .filter(({ folder }) => existsSync(join(folder, 'gold.json'))),
    );
}

/** Whose a note is: the name of its filing up to the form, "maker-inc" of "maker-inc-10-k-2024-12-31/05-debt". */
export function filerOf(note) {
  return note.replace(/-(?:10-[kq]|20-f|40-f|8-k|6-k|s-1|uk-accounts)-.*$/, '').replace(/\/.*$/, '');
}

/** The note in a form, and its profile; undefined where it is not there in that form. */
export function openGold({ folder }, form) {
  const path = join(folder, FORMS[form]);
  if (!existsSync(path)) return undefined;
  const profile = JSON.parse(readFileSync(join(folder, 'note.profile.json'), 'utf8'));
  return { source: { name: FORMS[form], text: readFileSync(path, 'utf8') }, profile };
}
