// judge.mjs FILE... : has Arelle judge reports (.xhtml, .json). Each is loaded without a network, validated (XBRL 2.1,
// Dimensions, Calculations 1.1, units, duplicates, inline XBRL), and read back to xBRL-JSON, which must say the very
// facts of the NAME.json beside it. Exit code: 0 accepted, 1 findings or differences, 2 no Arelle or no file.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { differences } from './compare.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ARELLE = process.env.ARELLE ?? resolve(HERE, '../../.venv/bin/arelleCmdLine');
const AT_ONCE = 2;

const files = process.argv.slice(2);
if (files.length === 0) fail('usage: judge.mjs FILE.xhtml|FILE.json ...');
if (!existsSync(ARELLE)) fail(`no Arelle at ${ARELLE}: run test/arelle/install.sh, or say where it is in ARELLE`);
const missing = files.find((file) => !existsSync(file));
if (missing !== undefined) fail(`no such file: ${missing}`);

const folder = mkdtempSync(join(tmpdir(), 'judge-'));
let bad = false;
try {
  const waiting = [...files.entries()];
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  async function work() {
    for (let next = waiting.shift(); next; next = waiting.shift()) tell(next[1], await judge(next[1], next[0]));
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = bad ? 1 : 0;

function tell(file, { findings, facts }) {
  if (findings.length > 0) bad = true;
  console.log(`${findings.length > 0 ? 'refused ' : 'accepted'} ${file}: ${facts} facts`);
  for (const finding of findings) console.log(`  ${finding}`);
}

async function judge(file, index) {
  const out = join(folder, `${index}.json`);
  const options = ['--internetConnectivity', 'offline', '--file', file, '--validate', '--calc', 'c11r', '--utr'];
  const plugins = ['inlineXbrlDocumentSet', 'saveLoadableOIM', 'loadFromOIM', join(HERE, 'sec_number_words.py')];
  const told = await run([
    ...options,
    ...['--validateDuplicateFacts', 'inconsistent', '--captureWarnings', '--plugins', plugins.join('|')],
    ...['--saveLoadableOIM', out, '--logFormat', '%(levelname)s [%(messageCode)s] %(message)s - %(file)s'],
  ]);
  const lines = told.split('\n').filter((line) => line.trim() !== '');
  const findings = lines.filter((line) => !/^(?:INFO|DEBUG)\b/i.test(line) || /\[exception/i.test(line));
  if (!lines.some((line) => /\bvalidated in\b/.test(line))) findings.push('Arelle did not come to an end');
  const beside = file.replace(/\.(?:xhtml|json)$/, '.json');
  if (!existsSync(out)) return { findings: [...findings, 'Arelle read no report from it'], facts: 0 };
  const read = JSON.parse(readFileSync(out, 'utf8'));
  if (existsSync(beside)) findings.push(...differences(JSON.parse(readFileSync(beside, 'utf8')), read));
  else findings.push(`no ${beside} to compare with`);
  return { findings, facts: Object.keys(read.facts ?? {}).length };
}

function run(options) {
  return new Promise((done) => {
    execFile(ARELLE, options, { maxBuffer: 64e6, timeout: 300_000 }, (error, stdout, stderr) => {
      const killed = error?.killed ? 'ERROR [judge] Arelle took too long\n' : '';
      done(`${stdout}${stderr}${killed}`);
    });
  });
}

function fail(why) {
  console.error(why);
  process.exit(2);
}
