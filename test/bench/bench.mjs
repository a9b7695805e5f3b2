// Measures what the README states: start-up, notes to facts beside the bare parse, cost by length, memory, the stream,
// validating beside Arelle. Prints Markdown.
// Every ratio compares two things of the same run, taken in turns; figures are medians. --write-readme puts it into the README.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'htmlparser2';
import { bundledTaxonomy, profileSchema, report } from '../../dist/index.js';
import { replaceInReadme } from '../accuracy/readme.mjs';
import { markdown } from '../accuracy/tables.mjs';
import { notesToMutate } from '../mutate/notes.mjs';
import { validating } from './validate.mjs';
import { converting, convertingApart, writing } from './writing.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'dist/cli/main.js');

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

const taxonomy = bundledTaxonomy().value;
const bytesOf = (notes) => notes.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
const notes = notesToMutate().map((note) => ({ ...note, profile: profileSchema.parse(note.profile) }));
const toFacts = ({ name, text, profile }) => report({ name, text }, taxonomy, profile);
const toDom = ({ text }) => parseDocument(text, { withStartIndices: true, withEndIndices: true });
const mb = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;

function startUp(row) {
  const node = (args) => () => spawnSync(process.execPath, args, { stdio: 'ignore' });
  const [bare, help] = inTurns(15, [node(['-e', '0']), node([MAIN, '--help'])]);
  row('start-up: `crossfoot --help`', `${help.toFixed(0)} ms`, `${(help / bare).toFixed(2)} × \`node -e 0\` (limit 4)`);
}

/** All notes of each form to facts; the bare parse is that of their markup, and ratios are by byte. */
function speed(row) {
  const forms = ['html', 'pipe', 'lines'].map((form) => [form, notes.filter(({ name }) => formOf(name) === form)]);
  const marked = forms[0][1];
  const works = [
    () => marked.forEach(toDom),
    ...forms.map(
      ([, own]) =>
        () =>
          own.forEach(toFacts),
    ),
  ];
  inTurns(1, works);
  const [dom, ...times] = inTurns(5, works);
  const domByte = dom / bytesOf(marked);
  const speedOf = (bytes, time) => `${(bytes / time / 1000).toFixed(2)} MB/s`;
  row('bare parse: htmlparser2’s DOM with indices, of the markup', speedOf(bytesOf(marked), dom), '1');
  forms.forEach(([form, own], i) => {
    const bytes = bytesOf(own);
    const each = (times[i] / own.length).toFixed(2);
    row(
      `note to facts: ${own.length} notes in ${form}, ${mb(bytes)}`,
      `${each} ms a note, ${speedOf(bytes, times[i])}`,
      `${(times[i] / bytes / domByte).toFixed(1)} × the bare parse, by byte`,
    );
  });
}

function formOf(name) {
  return name.endsWith('.html') ? 'html' : name.includes('pipe') ? 'pipe' : 'lines';
}

/** One note of middling length of each form, over and over. */
function byLength(row) {
  for (const form of ['html', 'pipe', 'lines']) {
    const own = notes.filter(({ name }) => formOf(name) === form).sort((a, b) => a.text.length - b.text.length);
    const note = own[own.length >> 1];
    const times = [1, 2, 4, 8, 16, 32, 64];
    const works = times.map((count) => {
      const long = { ...note, text: `${note.text}\n`.repeat(count) };
      const rounds = 64 / count;
      return () => {
        for (let i = 0; i < rounds; i++) toFacts(long);
      };
    });
    inTurns(1, works);
    const took = inTurns(3, works);
    row(
      `a note in ${form} (${(note.text.length / 1000).toFixed(1)} kB) ${times.join(', ')} times over`,
      took.map((time) => (time / took[0]).toFixed(2)).join(', '),
      'time by byte, of the first (flat is 1)',
    );
  }
}

function memory(row) {
  const script = fileURLToPath(new URL('memory.mjs', import.meta.url));
  const { stdout } = spawnSync(process.execPath, ['--expose-gc', script], { cwd: ROOT, encoding: 'utf8' });
  const { notes: count, peak, left } = JSON.parse(stdout);
  row(
    `memory: ${count.toLocaleString('en-US')} notes one after another in one process`,
    `${(peak / 1e6).toFixed(0)} MB at most`,
    `${left.map((bytes) => (bytes / 1e6).toFixed(0)).join(', ')} MB of heap left after each pass`,
  );
}

async function stream(row) {
  const count = 2000;
  const own = Array.from({ length: count }, (_, i) => notes[i % notes.length]);
  const questions = own.map(({ name, text, profile }, id) => `${JSON.stringify({ id, name, text, profile })}\n`);
  const child = spawn(process.execPath, [MAIN, 'stream'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const marks = [];
  const answers = (async () => {
    for await (const chunk of child.stdout) for (const byte of chunk) if (byte === 10) marks.push(performance.now());
  })();
  child.stdin.end(questions.join(''));
  await answers;
  // The first half warms it up.
  const seconds = (marks.at(-1) - marks[count / 2]) / 1000;
  const asked = Buffer.byteLength(questions.slice(count / 2).join(''));
  row(
    'stream: the same notes, answered',
    `${(count / 2 / seconds).toFixed(0)} notes/s`,
    `${mb(asked / seconds)}/s of questions`,
  );
}

const rows = [['measured', 'figure', 'against']];
const row = (...cells) => rows.push(cells);
startUp(row);
speed(row);
byLength(row);
memory(row);
await stream(row);
validating(row, inTurns);
converting(row, inTurns);
await convertingApart(row);
writing(row, inTurns);
const told = `${markdown(rows).replace('|--:|--:|', '|---|---|')}\n\nNode ${process.version}, medians, one process.`;
if (process.argv.includes('--write-readme')) replaceInReadme('bench', told);
else console.log(told);
