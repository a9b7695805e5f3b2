// npm run interop [-- --notes N] [--form pipe|lines|html] : exports notes as `crossfoot export` does and has Arelle judge
// all that comes out: the samples always; the seeds and N real notes (100), spread over all, where a shared folder has
// them. Prints the findings by code, and the notes. Exit code: 0 clean, 1 findings, 2 no Arelle.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { judgeAll, whyNoArelle } from './arelle.mjs';
import { differences } from './compare.mjs';
import { table } from './findings.mjs';
import { putNotes } from './some-notes.mjs';

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

/** Exports the notes, and gives the reports written. */
function exportNotes() {
  const [notes, out] = [join(folder, 'notes'), join(folder, 'out')];
  putNotes(notes, Number(values.notes), values.form);
  const command = [join(ROOT, 'dist/cli/main.js'), 'export', notes, '--out', out, '--format', 'ixbrl,xbrl-json'];
  spawnSync(process.execPath, command, { stdio: 'ignore' });
  return readdirSync(out)
    .filter((name) => /\.(?:xhtml|json)$/.test(name))
    .map((name) => join(out, name));
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
