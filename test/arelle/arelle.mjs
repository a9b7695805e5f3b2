// Arelle as a process that stays: one start for many reports.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ARELLE = process.env.ARELLE ?? resolve(HERE, '../../.venv/bin/arelleCmdLine');
const AT_ONCE = 2;

/** Why nobody can judge; undefined where Arelle is there. */
export function whyNoArelle() {
  if (existsSync(ARELLE)) return undefined;
  return `no Arelle at ${ARELLE}: run test/arelle/install.sh, or say where it is in ARELLE`;
}

/**
 * Has Arelle load and validate the files without a network, and hands each answer to `tell` as it comes: the file,
 * Arelle's findings (`code`, `message`), and the facts as it read them (xBRL-JSON), null where it read no report.
 */
export async function judgeAll(files, tell) {
  const waiting = [...files];
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, files.length) }, work));

  async function work() {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) await workFrom(file);
  }

  /** From this file on, until no file waits or Arelle ends: then the file at hand gets no report, and another Arelle goes on. */
  async function workFrom(first) {
    const python = join(dirname(ARELLE), 'python');
    const arelle = spawn(python, [join(HERE, 'answer.py')], { stdio: ['pipe', 'pipe', 'ignore'] });
    arelle.stdin.on('error', () => {});
    let file = first;
    arelle.stdin.write(`${resolve(file)}\n`);
    for await (const line of createInterface({ input: arelle.stdout })) {
      const { findings, report } = JSON.parse(line);
      tell(file, findings, report);
      file = waiting.shift();
      if (file === undefined) arelle.stdin.end();
      else arelle.stdin.write(`${resolve(file)}\n`);
    }
    if (file !== undefined) tell(file, [{ code: 'judge', message: 'Arelle did not come to an end' }], null);
  }
}
