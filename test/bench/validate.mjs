// Validating a report of a thousand facts with its extension: a process of ours beside one of Arelle, taken in turns.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'dist/cli/main.js');
const ARELLE = process.env.ARELLE ?? resolve(ROOT, '.venv/bin/arelleCmdLine');
const JUDGE = ['--internetConnectivity', 'offline', '--validate', '--calc', 'c11r', '--utr', '--file'];
const ROUNDS = 5;

/** Whole processes, and the start of each apart; nothing where there is no Arelle to run beside. */
export function validating(row, inTurns) {
  if (!existsSync(ARELLE)) return;
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const page = thousandFacts(folder);
    const run = (program, args) => () => spawnSync(program, args, { stdio: 'ignore', cwd: folder });
    const [ours, theirs, start, theirStart] = inTurns(ROUNDS, [
      run(process.execPath, [MAIN, 'validate', page]),
      run(ARELLE, [...JUDGE, page]),
      run(process.execPath, [MAIN, '--help']),
      run(ARELLE, ['--about']),
    ]);
    const told = (own, other) => `${(own / 1000).toFixed(2)} s; Arelle ${(other / 1000).toFixed(2)} s`;
    row(
      'validate: an inline report of 1,000 facts with our taxonomy and its extension, whole process',
      told(ours, theirs),
      `${(ours / theirs).toFixed(2)} × Arelle (limit 0.2)`,
    );
    const [work, theirWork] = [ours - start, theirs - theirStart];
    row('the same, start-up apart', told(work, theirWork), `${(work / theirWork).toFixed(2)} × Arelle (limit 0.1)`);
  } finally {
    rmSync(folder, { recursive: true });
  }
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
