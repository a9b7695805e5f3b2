// npm run mutate [RUNS [SEED]]: so many mutated notes (10,000 by default), in a thread of its own so that one which never ends is
// told too. What breaks is made small, printed, and kept in a file of its own.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { decode } from '../../dist/batch/open.js';
import * as crossfoot from '../../dist/index.js';
import { notesToMutate } from './notes.mjs';
import { makeVerdict } from './verdict.mjs';
import { mutations } from './wounds.mjs';

/** What takes so long never ends: notes take milliseconds, on a slow machine seconds. */
const LIMIT = 300_000;

if (isMainThread) watch(Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 1));
else judge(workerData);

function watch(runs, seed) {
  const worker = new Worker(new URL(import.meta.url), { workerData: { runs, seed } });
  let [last, since, done, slowest] = [undefined, performance.now(), 0, { took: 0, name: '' }];
  const guard = setInterval(() => {
    if (last && performance.now() - since > LIMIT) fail(`no end after ${LIMIT / 1000} s: ${last.name}`, last.bytes);
  }, 1000);
  worker.on('message', (message) => {
    const took = performance.now() - since;
    if (last && took > slowest.took) slowest = { took, name: last.name };
    if ('verdict' in message) {
      clearInterval(guard);
      if (message.verdict) fail(message.verdict, message.bytes);
      console.log(
        `${done} mutated notes, seed ${seed}: all answered; the slowest ${slowest.took.toFixed(0)} ms (${slowest.name})`,
      );
      return;
    }
    [last, since] = [message, performance.now()];
    done++;
  });
  worker.on('error', (error) => fail(error.stack, last?.bytes));
}

function fail(words, bytes) {
  const path = join(mkdtempSync(join(tmpdir(), 'mutated-')), 'note.txt');
  if (bytes) writeFileSync(path, bytes);
  console.log(`${words}\nThe note: ${path}`);
  process.exit(1);
}

function judge({ runs, seed }) {
  const verdict = makeVerdict({ ...crossfoot, decode });
  const property = fc.property(mutations(notesToMutate()), (mutated) => {
    parentPort.postMessage({ name: mutated.name, bytes: mutated.bytes });
    const faults = verdict(mutated);
    if (faults.length > 0) throw new Error(faults.join('\n'));
  });
  const { failed, counterexample, errorInstance } = fc.check(property, { seed, numRuns: runs });
  const [mutated] = counterexample ?? [];
  parentPort.postMessage({ verdict: failed ? errorInstance.stack : undefined, bytes: mutated?.bytes });
}
