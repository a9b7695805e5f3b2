import { Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { stream } from '../../src/batch/stream.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';

const QUESTIONS = 1000;

test('answers no faster than it is read, and asks for no question before the last is answered and taken', async () => {
  let asked = 0;
  async function* questions(): AsyncGenerator<Uint8Array> {
    for (; asked < QUESTIONS; asked++) yield Buffer.from(`{"id":${asked}}\n`);
  }
  let answered = 0;
  let take: (() => void) | undefined;
  const reader = new Writable({
    highWaterMark: 1,
    write(_answer, _encoding, taken) {
      answered++;
      take = taken;
    },
  });
  const done = stream(questions(), reader, bundledTaxonomy().value);
  for (let turns = 0; turns < 100; turns++) await turn();
  expect([asked, answered]).toEqual([0, 1]);
  for (let taken = 1; taken <= QUESTIONS; taken++) {
    take?.();
    while (answered < Math.min(taken + 1, QUESTIONS)) await turn();
    expect(asked).toBeLessThanOrEqual(taken);
  }
  await done;
  expect([asked, answered]).toEqual([QUESTIONS, QUESTIONS]);
});
