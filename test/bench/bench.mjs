// Measures what the README states: start-up, notes to facts, the cost of the search by length, the stream. Prints Markdown.
// Every ratio compares two things of the same run, taken in turns; figures are medians.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'htmlparser2';
import { bundledTaxonomy, report } from '../../dist/index.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'dist/cli/main.js');
const SHARED = join(ROOT, process.env.CROSSFOOT_SHARED ?? '../shared');
const PROFILE = {
  entity: { scheme: 'https://example.com/entities', identifier: 'BENCH' },
  documentPeriodEnd: '2024-12-31',
  fiscalYearEnd: '--12-31',
  form: '20-F',
  reportingCurrency: 'USD',
};

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

function timed(work) {
  const began = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - began) / 1e6;
}

/** Medians of several works, each done once a round: what slows the machine slows them all. */
function inTurns(rounds, works) {
  const times = works.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [index, work] of works.entries()) times[index].push(timed(work));
  return times.map(median);
}

function notesToRead() {
  const seeds = join(SHARED, 'seeds');
  const folder = existsSync(seeds) ? seeds : join(ROOT, 'samples');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

function startUp(row) {
  const node = (args) => () => spawnSync(process.execPath, args, { stdio: 'ignore' });
  const [bare, help] = inTurns(15, [node(['-e', '0']), node([MAIN, '--help'])]);
  row('start-up: `crossfoot --help`', `${help.toFixed(0)} ms`, `${(help / bare).toFixed(2)} × \`node -e 0\` (limit 4)`);
}

const taxonomy = bundledTaxonomy().value;
const toFacts = (source) => report(source, taxonomy, PROFILE);

function speed(row) {
  const empty = { name: 'empty', text: '' };
  for (const note of notesToRead()) {
    const bytes = Buffer.byteLength(note.text);
    const repeat = Math.max(1, Math.ceil(40_000 / bytes));
    const many = (work) => () => {
      for (let index = 0; index < repeat; index++) work();
    };
    const works = [
      many(() => toFacts(note)),
      many(() => toFacts(empty)),
      many(() => parseDocument(note.text, { withStartIndices: true, withEndIndices: true })),
      many(() => parseDocument('', { withStartIndices: true, withEndIndices: true })),
    ];
    inTurns(3, works);
    const [facts, nothing, dom, noDom] = inTurns(11, works).map((time) => time / repeat);
    const own = facts - nothing;
    row(
      `note to facts: ${note.name} (${(bytes / 1000).toFixed(1)} kB, ${toFacts(note).value.facts.length} facts)`,
      `${own.toFixed(2)} ms, ${(bytes / own / 1000).toFixed(2)} MB/s`,
      `${(own / (dom - noDom)).toFixed(0)} × htmlparser2's DOM with indices`,
    );
  }
}

function search(row) {
  for (const note of notesToRead()) {
    const lengths = [1, 2, 4, 8];
    const works = lengths.map((times) => {
      const long = { name: note.name, text: `${note.text}\n`.repeat(times) };
      return () => toFacts(long);
    });
    inTurns(2, works);
    const perKb = inTurns(7, works).map(
      (time, index) => (time * 1000) / (Buffer.byteLength(note.text) * lengths[index]),
    );
    row(
      `cost by length: ${note.name} 1, 2, 4, 8 times over`,
      `${perKb.map((ms) => ms.toFixed(2)).join(', ')} ms/kB`,
      `${(perKb[3] / perKb[0]).toFixed(2)} × from 1 to 8 (flat is 1)`,
    );
  }
}

async function stream(row) {
  const [note] = notesToRead();
  const count = 400;
  const question = `${JSON.stringify({ id: 'n', name: note.name, text: note.text, profile: PROFILE })}\n`;
  const child = spawn(process.execPath, [MAIN, 'stream'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = (async () => {
    const marks = [];
    let lines = 0;
    for await (const chunk of child.stdout) {
      for (const byte of chunk) if (byte === 10 && ++lines % 100 === 0) marks.push(performance.now());
    }
    return marks;
  })();
  child.stdin.end(question.repeat(count));
  const marks = await answers;
  // The first hundred warm it up.
  const seconds = (marks.at(-1) - marks[0]) / 1000;
  const rate = (count - 100) / seconds;
  row(
    `stream: ${note.name}, answered`,
    `${rate.toFixed(0)} notes/s`,
    `${((rate * question.length) / 1e6).toFixed(2)} MB/s of questions`,
  );
}

console.log('| measured | figure | against |\n|---|---|---|');
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
startUp(row);
speed(row);
search(row);
await stream(row);
console.log(`\nNode ${process.version}, medians, one process, less an empty note.`);
