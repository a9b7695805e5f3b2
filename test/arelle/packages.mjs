// packages.mjs OUT : writes the Taxonomy Packages of our taxonomy and of each extension that an export to OUT needed, and has
// Arelle load them without a network and validate each entry point by its published address. Exit code: 0 accepted,
// 1 findings, 2 no Arelle.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = resolve(HERE, '../..');
const ARELLE = process.env.ARELLE ?? join(ROOT, '.venv/bin/arelleCmdLine');
const [out] = process.argv.slice(2);
if (out === undefined || !existsSync(ARELLE)) {
  console.error(out === undefined ? 'usage: packages.mjs OUT' : `no Arelle at ${ARELLE}: run test/arelle/install.sh`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'packages-'));
try {
  const base = pack(join(ROOT, 'taxonomy'));
  const published = 'https://crossfoot.dev/taxonomy/2026/taxonomy/crossfoot.xsd';
  const extensions = readdirSync(out).filter((name) => existsSync(join(out, name, 'META-INF')));
  const verdicts = [
    judge([base], published),
    ...extensions.map((name) => judge([base, pack(join(out, name))], entryOf(join(out, name)))),
  ];
  if (verdicts.includes(false)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

function pack(path) {
  const options = { cwd: ROOT, encoding: 'utf8' };
  const main = join(ROOT, 'dist/cli/main.js');
  const told = execFileSync(process.execPath, [main, 'taxonomy', 'package', resolve(path), '--out', folder], options);
  return resolve(ROOT, told.trim());
}

function entryOf(path) {
  const metadata = readFileSync(join(path, 'META-INF/taxonomyPackage.xml'), 'utf8');
  return /<entryPointDocument href="([^"]+)"/.exec(metadata)[1];
}

function judge(packages, entry) {
  const options = [
    '--internetConnectivity',
    'offline',
    '--packages',
    packages.join('|'),
    '--file',
    entry,
    '--validate',
  ];
  const format = ['--calc', 'c11r', '--captureWarnings', '--logFormat', '%(levelname)s [%(messageCode)s] %(message)s'];
  const { stdout, stderr } = spawnSync(ARELLE, [...options, ...format], { encoding: 'utf8', maxBuffer: 64e6 });
  const lines = `${stdout}${stderr}`.split('\n').filter((line) => line.trim() !== '');
  const findings = lines.filter((line) => !/^(?:INFO|DEBUG)\b/i.test(line));
  const whole = lines.some((line) => /\bvalidated in\b/.test(line));
  console.log(`${findings.length === 0 && whole ? 'accepted' : 'refused '} ${entry}`);
  for (const finding of findings) console.log(`  ${finding}`);
  return findings.length === 0 && whole;
}
