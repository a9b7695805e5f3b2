// formats.mjs [--notes N] [--form pipe|lines|html] : exports notes in every format that holds their facts, has Arelle judge each and read it,
// and wants the same facts from all: value, accuracy, all aspects, footnotes. The samples always; the seeds and N real notes (0), where a
// shared folder has them. Prints the findings by code, and the notes. Exit code: 0 clean, 1 findings, 2 no Arelle.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { judgeAll, whyNoArelle } from './arelle.mjs';
import { saidBy } from './compare.mjs';
import { table } from './findings.mjs';
import { putNotes } from './some-notes.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({ options: { notes: { type: 'string', default: '0' }, form: { type: 'string' } } });
const why = whyNoArelle();
if (why !== undefined) {
  console.error(why);
  process.exit(2);
}

/** Where each format's file stands; the first is what the others are held against. */
const FILES = {
  'xbrl-json': (name) => `${name}.json`,
  'xbrl-csv': (name) => `${name}-csv/${name}.json`,
  'xbrl-xml': (name) => `${name}.xbrl`,
  ixbrl: (name) => `${name}.xhtml`,
  xbri: (name) => `${name}.xbri`,
  xbr: (name) => `${name}.xbr`,
};

const folder = mkdtempSync(join(tmpdir(), 'formats-'));
try {
  const notes = join(folder, 'notes');
  const out = join(folder, 'out');
  putNotes(notes, Number(values.notes), values.form);
  const formats = Object.keys(FILES).join(',');
  const command = [join(ROOT, 'dist/cli/main.js'), 'export', notes, '--out', out, '--format', formats];
  spawnSync(process.execPath, command, { stdio: 'ignore' });
  const findings = await judge(out);
  for (const line of table(findings)) console.log(line);
  process.exitCode = findings.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}

/** All findings, each with its note; and where a format says other facts than the first. */
async function judge(out) {
  const names = readdirSync(out).flatMap((file) => /^(.*)\.xhtml$/.exec(file)?.[1] ?? []);
  const asked = names.flatMap((note) =>
    Object.entries(FILES).map(([format, fileOf]) => ({ note, format, file: join(out, fileOf(note)) })),
  );
  const byFile = new Map(asked.map((one) => [one.file, one]));
  const found = [];
  const said = new Map();
  let facts = 0;
  for (const { note, format, file } of asked) {
    if (!existsSync(file)) found.push({ note, code: `${format}: missing`, message: 'it was not written' });
  }
  await judgeAll(asked.map(({ file }) => file).filter(existsSync), (file, findings, report) => {
    const { note, format } = byFile.get(file);
    for (const { code, message } of findings) found.push({ note, code: `${format}: ${code}`, message });
    if (report === null) found.push({ note, code: `${format}: none`, message: 'Arelle read no report from it' });
    else said.set(file, saidBy(report));
    facts += Object.keys(report?.facts ?? {}).length;
  });
  console.log(`${asked.length} reports of ${names.length} notes, ${facts} facts as Arelle reads them`);
  const [first] = Object.values(FILES);
  for (const { note, format, file } of asked) {
    for (const message of unlike(said.get(join(out, first(note))), said.get(file))) {
      found.push({ note, code: `${format}: differs`, message });
    }
  }
  return found;
}

/** Facts of one report that the other has not, however often each has them. */
function unlike(ours = [], theirs = []) {
  const count = new Map();
  for (const fact of ours) count.set(fact, (count.get(fact) ?? 0) + 1);
  for (const fact of theirs) count.set(fact, (count.get(fact) ?? 0) - 1);
  return [...count].filter(([, n]) => n !== 0).map(([fact, n]) => (n > 0 ? `has not ${fact}` : `has also ${fact}`));
}
