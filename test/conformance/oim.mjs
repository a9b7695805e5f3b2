// oim.mjs : has Arelle judge the broken xBRL-JSON reports of oim/broken.json. Every code that is expected there must be
// among those that Arelle gives, but where a case says in `arelle` why Arelle differs. Exit code: 0 all are, 1 some are
// not, 2 no Arelle.
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('oim/', import.meta.url));
const ARELLE = process.env.ARELLE ?? resolve(HERE, '../../../.venv/bin/arelleCmdLine');
const AT_ONCE = 2;
const OPTIONS = ['--internetConnectivity', 'offline', '--validate', '--calc', 'c11r', '--utr', '--captureWarnings'];

if (!existsSync(ARELLE)) {
  console.error(`no Arelle at ${ARELLE}: run test/arelle/install.sh, or say where it is in ARELLE`);
  process.exit(2);
}

const base = readFileSync(join(HERE, 'base.json'), 'utf8');
const cases = JSON.parse(readFileSync(join(HERE, 'broken.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'oim-'));
const waiting = [...cases.entries()];
let differing = 0;
try {
  for (const name of readdirSync(HERE).filter((one) => one.startsWith('tiny')))
    copyFileSync(join(HERE, name), join(folder, name));
  await Promise.all(Array.from({ length: AT_ONCE }, work));
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`${cases.length} reports, ${differing} judged otherwise by Arelle`);
process.exitCode = differing > 0 ? 1 : 0;

async function work() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [index, { title, replace, by, codes, arelle }] = next;
    const file = join(folder, `${index}.json`);
    writeFileSync(file, base.replace(replace, by));
    const theirs = await judge(file);
    const missing = codes.filter((code) => !theirs.has(code));
    if (missing.length === 0 || arelle !== undefined) continue;
    differing += 1;
    console.log(`${title}: not ${missing.join(', ')} but ${[...theirs].join(', ') || 'nothing'}`);
  }
}

function judge(file) {
  const options = [...OPTIONS, '--file', file, '--logFormat', '%(levelname)s [%(messageCode)s]'];
  return new Promise((done) => {
    execFile(ARELLE, options, { maxBuffer: 64e6, timeout: 300_000 }, (_error, stdout, stderr) => {
      const told = `${stdout}${stderr}`.matchAll(/^(?:ERROR|WARNING|INCONSISTENCY) \[([^\]]+)\]/gim);
      done(new Set([...told].map(([, code]) => code)));
    });
  });
}
