// npm run interop [-- --notes N] [--form pipe|lines|html] : exports notes as `crossfoot export` does and has Arelle judge
// all that comes out: the samples always; the seeds and N real notes (100), spread over all, where a shared folder has
// them. Prints the findings by code, and the notes. Exit code: 0 clean, 1 findings, 2 no Arelle.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FORMS, goldNotes, SHARED } from '../accuracy/notes.mjs';
import { judgeAll, whyNoArelle } from './arelle.mjs';
import { differences } from './compare.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({ options: { notes: { type: 'string', default: '100' }, form: { type: 'string' } } });
const why = whyNoArelle();
if (why !== undefined) {
  console.error(why);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'interop-'));
try {
  const findings = await judge(exportNotes());
  for (const line of table(findings)) console.log(line);
  process.exitCode = findings.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}

/** Copies the notes with their profiles under names of their own, exports them, and gives the reports written. */
function exportNotes() {
  const [notes, out] = [join(folder, 'notes'), join(folder, 'out')];
  mkdirSync(notes);
  for (const name of readdirSync(join(ROOT, 'samples')).filter((name) => /\.(?:txt|profile\.json)$/.test(name)))
    cpSync(join(ROOT, 'samples', name), join(notes, name));
  for (const { name, text, profile } of [...seeds(), ...spread(goldNotes(), Number(values.notes)).flatMap(inForms)]) {
    writeFileSync(join(notes, name), text);
    writeFileSync(join(notes, name.replace(/\.[a-z]+$/, '.profile.json')), JSON.stringify(profile));
  }
  const command = [join(ROOT, 'dist/cli/main.js'), 'export', notes, '--out', out, '--format', 'ixbrl,xbrl-json'];
  spawnSync(process.execPath, command, { stdio: 'ignore' });
  return readdirSync(out)
    .filter((name) => /\.(?:xhtml|json)$/.test(name))
    .map((name) => join(out, name));
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

function inForms({ note, folder }) {
  const profile = JSON.parse(readFileSync(join(folder, 'note.profile.json'), 'utf8'));
  const names = readdirSync(folder);
  return Object.entries(FORMS)
    .filter(([form, file]) => (values.form === undefined || values.form === form) && names.includes(file))
    .map(([form, file]) => ({
      name: `${note.replace('/', '.')}.${form}${file.slice(file.lastIndexOf('.'))}`,
      text: readFileSync(join(folder, file), 'utf8'),
      profile,
    }));
}

/** All findings, each with its note; and where Arelle reads other facts than we wrote. */
async function judge(files) {
  const found = [];
  let facts = 0;
  await judgeAll(files, (file, findings, report) => {
    const note = basename(file).replace(/\.(?:xhtml|json)$/, '');
    for (const finding of findings) found.push({ note, ...finding });
    if (report === null) return;
    facts += Object.keys(report.facts).length;
    const ours = JSON.parse(readFileSync(file.replace(/\.(?:xhtml|json)$/, '.json'), 'utf8'));
    for (const message of differences(ours, report)) found.push({ note, code: 'differs', message });
  });
  console.log(`${files.length} reports, ${facts} facts as Arelle reads them`);
  return found;
}

/** The findings by code: how many, in how many notes, and these with their first. */
function* table(findings) {
  for (const [code, all] of groups(findings, ({ code }) => code)) {
    const notes = groups(all, ({ note }) => note);
    yield `\n${code}: ${all.length} in ${notes.size} notes`;
    for (const [note, [first, ...more]] of notes)
      yield `  ${note} (${more.length + 1}): ${first.message.replace(/\s+/g, ' ').slice(0, 300)}`;
  }
}

function groups(list, keyOf) {
  const found = new Map();
  for (const one of list) found.set(keyOf(one), [...(found.get(keyOf(one)) ?? []), one]);
  return found;
}
