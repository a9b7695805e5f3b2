import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { footed } from '../../src/pipeline.js';
import { notes } from '../vary/vary.js';
import { changed, changesOf, faultOf } from './changed-digit.js';

const seeds = join(process.env.CROSSFOOT_SHARED ?? '../shared', 'seeds');
const given = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : [];
const samples = readdirSync('samples').filter((name) => name.endsWith('.txt'));
const foot = (text: string) => footed({ name: 'note.txt', text });

describe('a changed digit lowers an identity that lists its figure, and a failed one names its row and column', () => {
  const files = [...given.map((name) => join(seeds, name)), ...samples.map((name) => join('samples', name))];
  test.each(files)('every digit of %s', (path) => {
    const text = readFileSync(path, 'utf8');
    const before = foot(text).value;
    const changes = changesOf(text, before, false);
    expect(changes.length).toBeGreaterThan(20);
    expect(changes.flatMap((change) => faultOf(before, foot(changed(text, change)), change) ?? [])).toEqual([]);
  });

  // a sentence has no row and column: the error names those of the figure that it was tied to
  for (const name of given)
    test(`every digit of the amounts in sentences of ${name} that are tied to a table`, () => {
      const text = readFileSync(join(seeds, name), 'utf8');
      const { amounts, proofs } = foot(text).value;
      const tied = amounts.filter(({ id }) =>
        proofs.some(({ kind, members }) => kind === 'tie-prose' && members.some((m) => m.datapoint === id)),
      );
      for (const { digits } of tied) {
        for (let at = digits.start; at < digits.end; at++) {
          if (!/\d/.test(text[at] as string)) continue;
          const wrong = text.slice(0, at) + String((Number(text[at]) + 1) % 10) + text.slice(at + 1);
          const told = foot(wrong).diagnostics.filter(({ code }) => code === 'foot-tie-failed');
          expect(told.map(({ message }) => message)).toEqual([
            expect.stringMatching(/^".+", .+: the words and the table differ/),
          ]);
        }
      }
    });

  test.each(['segment', 'allowance'] as const)('any digit of generated %s notes', (family) => {
    const varied = fc.oneof(notes(family, 'pipe'), notes(family, 'lines'));
    fc.assert(
      fc.property(varied, fc.nat(), ({ text }, pick) => {
        const before = foot(text).value;
        const changes = changesOf(text, before, true);
        const change = changes[pick % Math.max(changes.length, 1)];
        if (change) expect(faultOf(before, foot(changed(text, change)), change)).toBeUndefined();
      }),
      { seed: Number(process.env.VARY_SEED ?? 1), numRuns: 100 },
    );
  });
});

describe('a sound note', () => {
  test.each(['segment', 'allowance'] as const)('holds in every identity: generated %s notes', (family) => {
    fc.assert(
      fc.property(fc.oneof(notes(family, 'pipe'), notes(family, 'lines')), ({ text }) => {
        const { proofs } = foot(text).value;
        expect(proofs.filter((proof) => proof.grade === 'failed').map((proof) => proof.statement)).toEqual([]);
      }),
      { seed: Number(process.env.VARY_SEED ?? 1), numRuns: 100 },
    );
  });
});
