import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { notesToMutate } from '../mutate/notes.mjs';
import { hostileText } from '../read/hostile-text.js';
import { PROFILE } from '../tag/profile.js';
import { type Counted, meter, startMeter, stopMeter } from './meter.mjs';
import { FAMILIES, OF_ONE_SENTENCE } from './texts.js';

startMeter();
const { report } = await import('../../src/pipeline.js');
const { bundledTaxonomy } = await import('../../src/taxonomy/bundled.js');
const { makeFold } = await import('../../src/taxonomy/fold.js');
const taxonomy = bundledTaxonomy().value;
afterAll(stopMeter);

/** Characters; the law is asked of three times as many. */
const LENGTH = Number(process.env.COST_LENGTH ?? 2500);
/** The same within a sentence: longer ones are cut. */
const WITHIN = 800;
/**
 * How much dearer a character may be in a text three times as long. Work that goes with the square makes it three times as
 * dear; a sum's reach of 80 rows, filled only by the longer text, may make it half as dear again.
 */
const DEARER = 1.6;
/** A search that reaches over so many lines at most costs more until it has them; what goes with the square costs 3 times as much. */
const DEARER_AT_RANDOM = 2.2;
/** Work for a character, at most: a figure of two characters is tried as the total of 80 rows in three ways. */
const DEAREST = 6000;

const toReport = (text: string): void => {
  const { census } = report({ name: 'long', text }, taxonomy, PROFILE).value;
  expect(census.tagged + census.left + census.quiet).toBe(census.seen);
};

type Work = Counted & { readonly each: number };
const countWork = (texts: readonly string[], work: (text: string) => unknown = toReport): Work[] =>
  meter(
    texts.map((text) => () => work(text)),
    '/src/',
  ).map((counted, i) => ({ ...counted, each: counted.work / (texts[i] as string).length }));

/** How much dearer a character is in the longer text, and where the work has grown the most. */
function growth(short: string, long: string, work?: (text: string) => unknown) {
  // the first is for what is worked out once
  const [, before, after] = countWork([short.slice(0, short.length / 8), short, long], work) as [Work, Work, Work];
  const was = new Map(before.places.map(({ place, count }) => [place, count]));
  const grown = after.places.map(({ place, count }) => ({
    place,
    by: count / long.length - (was.get(place) ?? 0) / short.length,
  }));
  const where = grown
    .sort((a, b) => b.by - a.by)
    .slice(0, 3)
    .map(({ place, by }) => `${place}: ${by.toFixed(0)} more`);
  return { dearer: after.each / before.each, each: after.each, where };
}

describe('work grows with the length, and every number is accounted for', () => {
  test.each(FAMILIES.map((family) => [family.name, family] as const))('of %s', (_, { make }) => {
    const { dearer, each, where } = growth(make(LENGTH), make(3 * LENGTH));
    const told = `${dearer.toFixed(2)} times as dear, by ${where.join('; ')}`;
    if (dearer > DEARER) throw new Error(told);
    expect(each).toBeLessThan(DEAREST);
  });

  const sentences = FAMILIES.filter(({ name }) => OF_ONE_SENTENCE.has(name));
  test('so many kinds are of one sentence', () => expect(sentences.length).toBe(OF_ONE_SENTENCE.size));

  test.each(sentences.map(({ name, make }) => [name, make] as const))('of %s, within one sentence', (_, make) => {
    const { dearer, where } = growth(make(WITHIN), make(3 * WITHIN));
    expect(dearer < DEARER ? [] : where).toEqual([]);
  });

  test('of any text over and over', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        fc.pre(text.length > 0);
        const long = (length: number) => text.repeat(Math.ceil(length / text.length));
        const { dearer, each, where } = growth(long(LENGTH), long(3 * LENGTH));
        expect([dearer < DEARER_AT_RANDOM ? [] : where, each < DEAREST]).toEqual([[], true]);
      }),
      { seed: Number(process.env.VARY_SEED ?? 1), numRuns: Number(process.env.COST_RUNS ?? 12) },
    );
  });

  const notes = notesToMutate();
  const some = notes.filter((_, i) => i % Math.ceil(notes.length / 8) === 0);
  test.each(
    some.map(({ name, text }: { name: string; text: string }) => [name, text]),
  )('of %s over and over', (_, text) => {
    const { dearer, each, where } = growth(`${text}\n`.repeat(2), `${text}\n`.repeat(6));
    expect([dearer < DEARER ? [] : where, each < DEAREST]).toEqual([[], true]);
  });
});

describe('folding', () => {
  const fold = makeFold(taxonomy.lexicon);

  test.each(['(', "'", 'a.', 'crypto ', 'of '])('%j over and over grows with the length', (unit) => {
    const { dearer, each, where } = growth(unit.repeat(LENGTH), unit.repeat(3 * LENGTH), fold);
    expect([dearer < DEARER ? [] : where, each < DEAREST]).toEqual([[], true]);
  });
});

describe('the counter', () => {
  test('counts alike on every run, and four times as much for four times the text', () => {
    const text = '| | 2025 | 2024 |\n| Rent | 5 | 6 |\n\n';
    const texts = [9, 9, 9, 36, 36].map((times) => text.repeat(times));
    const [, first, again, , long] = countWork(texts).map(({ work }) => work);
    // what is remembered between runs may be forgotten when memory is short
    expect(Math.abs(Number(again) - Number(first)) / Number(first)).toBeLessThan(0.01);
    expect(Number(long) / Number(first)).toBeGreaterThan(3.5);
    expect(Number(long) / Number(first)).toBeLessThan(4.5);
  });

  test('notices a built-in that goes over the whole text for each part of it', () => {
    const walk = (length: number) => () => Array.from({ length }, (_, i) => 'x'.repeat(length).includes('y', i));
    const [short, long] = meter([walk(100), walk(400)], '/src/').map(({ work }) => work);
    expect(Number(long) / Number(short)).toBeGreaterThan(12);
  });
});
