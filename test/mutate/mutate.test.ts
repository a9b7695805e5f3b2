import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decode } from '../../src/batch/open.js';
import * as crossfoot from '../../src/index.js';
import { PROFILE } from '../tag/profile.js';
import { markup, notesToMutate } from './notes.mjs';
import { makeVerdict } from './verdict.mjs';
import { mutations } from './wounds.mjs';

const numRuns = Number(process.env.MUTATE_RUNS ?? 300);
const seed = Number(process.env.VARY_SEED ?? 1);
const verdict = makeVerdict({ ...crossfoot, decode });

test(`${numRuns} mutated notes are answered: every number told, no fault of the program`, () => {
  const property = fc.property(mutations(notesToMutate()), (mutated) => {
    expect(verdict(mutated)).toEqual([]);
  });
  fc.assert(property, { seed, numRuns });
}, 3_600_000);

test('the markup of a sample has its rows and its words', () => {
  expect(markup('A & B\n| x | 1 |\n| y | 2 |\nC\n')).toBe(
    '<html><body><p>A &amp; B</p>\n' +
      '<table><tr><td>x</td><td>1</td></tr>\n<tr><td>y</td><td>2</td></tr>\n</table>\n<p>C</p>\n</body></html>',
  );
});

test.each([
  ['<p>It lay', 'markup that ends unclosed: what is said of its last line ends with it'],
])('%j: %s', (text) => {
  expect(verdict({ name: 'small', bytes: Buffer.from(text), profile: PROFILE })).toEqual([]);
});
