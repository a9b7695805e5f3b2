// Validating a report of a thousand facts with its extension: a process of ours beside one of Arelle, taken in turns; and start-up apart, within one
// process of each.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'dist/cli/main.js');
const ARELLE = process.env.ARELLE ?? resolve(ROOT, '.venv/bin/arelleCmdLine');
const JUDGE = ['--internetConnectivity', 'offline', '--validate', '--calc', 'c11r', '--utr', '--file'];
const PYTHON = join(dirname(ARELLE), 'python3');
const ROUNDS = 5;
const WITHIN = 9;

/** Whole processes, and start-up apart; nothing where there is no Arelle to run beside. */
export function validating(row, inTurns) {
  if (!existsSync(ARELLE)) return;
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const page = thousandFacts(folder);
    const run = (program, args) => () => spawnSync(program, args, { stdio: 'ignore', cwd: folder });
    const [ours, theirs] = inTurns(ROUNDS, [
      run(process.execPath, [MAIN, 'validate', page]),
      run(ARELLE, [...JUDGE, page]),
    ]);
    const told = (own, other) => `${(own / 1000).toFixed(2)} s; Arelle ${(other / 1000).toFixed(2)} s`;
    row(
      'validate: an inline report of 1,000 facts with our taxonomy and its extension, whole process',
      told(ours, theirs),
      `${(ours / theirs).toFixed(2)} × Arelle (limit 0.2)`,
    );
    const [own, other] = startUpApart(page, emptyPage(folder));
    row('the same, start-up apart', told(own, other), `${(own / other).toFixed(2)} × Arelle (limit 0.1)`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Within one process of each, again and again: the median, less that of an empty document. */
function startUpApart(page, empty) {
  const within = (program, script, document) => {
    const args = [join(ROOT, 'test/bench', script), document, String(WITHIN)];
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const times = JSON.parse(stdout.trim().split('\n').at(-1)).sort((a, b) => a - b);
    return times[times.length >> 1];
  };
  return [
    [process.execPath, 'within.mjs'],
    [PYTHON, 'within.py'],
  ].map(([program, script]) => within(program, script, page) - within(program, script, empty));
}

/** A page without a fact, by a schema without a concept. */
function emptyPage(folder) {
  const xs = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"';
  writeFileSync(join(folder, 'empty.xsd'), `<xs:schema ${xs} targetNamespace="https://example.com/empty"/>`);
  const namespaces = [
    'xmlns="http://www.w3.org/1999/xhtml"',
    'xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"',
    'xmlns:link="http://www.xbrl.org/2003/linkbase"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
  ].join(' ');
  const reference = '<link:schemaRef xlink:type="simple" xlink:href="empty.xsd"/>';
  const header = `<ix:header><ix:references>${reference}</ix:references><ix:resources/></ix:header>`;
  const page = join(folder, 'empty.xhtml');
  const body = `<div style="display:none">${header}</div><p>Nothing.</p>`;
  writeFileSync(page, `<html ${namespaces}><head><title>Empty</title></head><body>${body}</body></html>`);
  return page;
}

/** Revenue of two hundred and fifty harbours in four years, exported; the page. */
function thousandFacts(folder) {
  const rows = Array.from(
    { length: 250 },
    (_, i) => `| Harbour ${letters(i)} | ${[1, 2, 3, 4].map((n) => i * 7 + n).join(' | ')} |`,
  );
  const text = ['Revenue by product (in thousands):', '| | 2025 | 2024 | 2023 | 2022 |', ...rows].join('\n');
  writeFileSync(join(folder, 'note.txt'), text);
  const profile = {
    entity: { scheme: 'https://example.com/entities', identifier: 'HARBOUR', name: 'Harbour' },
    documentPeriodEnd: '2025-12-31',
    fiscalYearEnd: '--12-31',
    form: '10-K',
    reportingCurrency: 'USD',
  };
  writeFileSync(join(folder, 'note.profile.json'), JSON.stringify(profile));
  spawnSync(process.execPath, [MAIN, 'export', 'note.txt', '--out', 'out', '--format', 'ixbrl'], { cwd: folder });
  const page = join(folder, 'out/note.xhtml');
  const facts = readFileSync(page, 'utf8').split('<ix:nonFraction').length - 1;
  if (facts !== 1000) throw new Error(`the note has ${facts} facts`);
  return page;
}

/** Names without figures. */
function letters(number) {
  return [...String(number)].map((digit) => String.fromCharCode(97 + Number(digit))).join('');
}
