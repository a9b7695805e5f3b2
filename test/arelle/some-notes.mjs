// The notes that Arelle is shown: the samples always, the seeds and real notes where a shared folder has them.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FORMS, goldNotes, SHARED } from '../accuracy/notes.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Puts notes with their profiles into a new folder, under names of their own: so many real ones, spread over all, of one form or of all. */
export function putNotes(folder, count, form) {
  mkdirSync(folder);
  for (const name of readdirSync(join(ROOT, 'samples')).filter((name) => /\.(?:txt|html|profile\.json)$/.test(name)))
    cpSync(join(ROOT, 'samples', name), join(folder, name));
  const real = spread(goldNotes(), count).flatMap((note) => inForms(note, form));
  for (const { name, text, profile } of [...seeds(), ...real]) {
    writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, name.replace(/\.[a-z]+$/, '.profile.json')), JSON.stringify(profile));
  }
}

/** The notes agreed by hand, with the profiles under which they were agreed. */
function seeds() {
  const script = 'import json, seeds; print(json.dumps(list(seeds.NOTES.values())))';
  const PYTHONPATH = join(SHARED, 'accuracy');
  const { status, stdout } = spawnSync('python3', ['-c', script], { env: { ...process.env, PYTHONPATH } });
  if (status !== 0) return [];
  return JSON.parse(stdout).map(([name, profile]) => ({
    name,
    text: readFileSync(join(SHARED, 'seeds', name), 'utf8'),
    profile,
  }));
}

/** So many of a list, from its beginning to its end. */
function spread(list, count) {
  if (count >= list.length) return list;
  return Array.from({ length: count }, (_, at) => list[Math.floor((at * list.length) / count)]);
}

function inForms({ note, folder }, wanted) {
  const profile = JSON.parse(readFileSync(join(folder, 'note.profile.json'), 'utf8'));
  const names = readdirSync(folder);
  return Object.entries(FORMS)
    .filter(([form, file]) => (wanted === undefined || wanted === form) && names.includes(file))
    .map(([form, file]) => ({
      name: `${note.replace('/', '.')}.${form}${file.slice(file.lastIndexOf('.'))}`,
      text: readFileSync(join(folder, file), 'utf8'),
      profile,
    }));
}
