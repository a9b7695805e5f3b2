// npm run mutation [-- --ask] [TEXT]: breaks what we export in many ways (mutation/*.mjs), has each read by us and by Arelle, and demands that we tell
// of it by a code that Arelle tells it by, and tell nothing where nothing is wrong. Arelle's codes are those of mutation/answers.json; with --ask it is
// asked again, and the file written anew where that is all. Where we differ, mutation/differences.json says which section decides. TEXT: only faults
// with it in their names. Exit code 1 for a difference that is not listed, or one that is and is not there.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileUri, folderLibrary } from '../../dist/dts/library.js';
import { readPackage } from '../../dist/package/package.js';
import { processDocument } from '../../dist/processor.js';
import { askArelle } from './mutation/arelle.mjs';
import { leaveOutWords, soundDocuments, writeBroken } from './mutation/broken.mjs';

const HERE = fileURLToPath(new URL('mutation/', import.meta.url));
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ask = process.argv.includes('--ask');
const wanted = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '';
const answers = read('answers.json');
const listed = new Map(Object.entries(read('differences.json')));

/** The same under two names: what XML Schema finds, by libxml2's names or as the specifications' own; what is not at hand; duplicates. */
const ALIKE = [
  [/^xmlSchema:/, /^lxml\.SCHEMAV_/],
  [/^dts-missing$/, /^IOerror$/],
  [/^oime:disallowedDuplicateFacts$/, /^arelle:duplicateFacts$/],
];

const folder = mkdtempSync(join(tmpdir(), 'broken-'));
try {
  const main = join(ROOT, 'dist/cli/main.js');
  execFileSync(process.execPath, [main, 'export', 'samples', '--out', folder, '--format', 'all'], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  leaveOutWords(folder);
  const all = [...soundDocuments(folder), ...writeBroken(folder)].filter(([name]) => name.includes(wanted));
  if (ask) Object.assign(answers, await askArelle(all));
  if (ask) writeFileSync(join(HERE, 'answers.json'), laidOut(answers));
  await compare(all);
} finally {
  rmSync(folder, { recursive: true });
}

function agree(ours, theirs) {
  if (theirs.length === 0 || ours.length === 0) return theirs.length === ours.length;
  const alike = (one, other) => one === other || ALIKE.some(([a, b]) => a.test(one) && b.test(other));
  return ours.some((one) => theirs.some((other) => alike(one, other)));
}

async function compare(all) {
  const [wrong, stale] = [[], []];
  for (const [name, path] of all) {
    const [ours, theirs] = [await codesOf(path), answers[name]];
    const same = theirs !== undefined && agree(ours, theirs);
    if (theirs === undefined) wrong.push(`${name}: Arelle has not been asked`);
    else if (!same && !holds(listed.get(name), ours))
      wrong.push(`${name}: ours ${tell(ours)}, Arelle's ${tell(theirs)}`);
    else if (same && listed.has(name)) stale.push(name);
  }
  for (const line of wrong) console.log(line);
  for (const name of stale) console.log(`${name}: is listed as a difference, and is none`);
  const differences = all.filter(([name]) => listed.has(name)).length;
  console.log(
    `${all.length} documents: ${all.length - wrong.length - differences} as Arelle has them, ${differences} differences that sections decide, ${wrong.length} wrong`,
  );
  process.exitCode = wrong.length + stale.length > 0 ? 1 : 0;
}

/** What a listed difference says we tell is what we tell. */
function holds(difference, ours) {
  return difference !== undefined && difference.ours.join() === ours.join();
}

async function codesOf(path) {
  const { diagnostics } = path.endsWith('.zip') ? await readPackage(path, readFileSync(path)) : await processed(path);
  const told = diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  return [...new Set(told)].sort();
}

function processed(path) {
  const library = folderLibrary(dirname(dirname(path)) === folder ? folder : dirname(path));
  return processDocument({ name: path, text: readFileSync(path, 'utf8') }, fileUri(path), library);
}

function tell(codes) {
  return codes.length === 0 ? 'nothing' : codes.join(' ');
}

function read(name) {
  return JSON.parse(readFileSync(join(HERE, name), 'utf8'));
}

/** As the formatter has it: a list on one line where it fits. */
function laidOut(lists) {
  const lines = Object.entries(lists).map(([name, codes]) => {
    const [key, quoted] = [JSON.stringify(name), codes.map((code) => JSON.stringify(code))];
    const line = `  ${key}: [${quoted.join(', ')}]`;
    return line.length < 120 ? line : `  ${key}: [\n    ${quoted.join(',\n    ')}\n  ]`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}
