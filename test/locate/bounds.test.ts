import { describe, expect, test } from '@jest/globals';
import { alignHeads, MOST_ALIGNMENTS } from '../../src/locate/align.js';
import type { HeadRow } from '../../src/locate/loose.js';
import { MOST_READINGS } from '../../src/locate/readings.js';
import { located } from '../../src/pipeline.js';

const heads = (count: number): HeadRow =>
  Array.from({ length: count }, (_, position) => ({
    kind: 'name',
    phrase: { text: `h${position}`, spans: [] },
    position,
  }));

/** A table in lines: rows of headings one above the other, then three rows of figures. */
const note = (headings: readonly (readonly string[])[], width: number) => {
  const figures = Array.from({ length: width }, (_, i) => String(i + 5));
  return [...headings.flat(), ...['Ships', 'Docks', 'Piers'].flatMap((label) => [label, ...figures])].join('\n');
};
const tablesOf = (text: string) => located({ name: 'case', text });

describe('the search for alignments is bounded', () => {
  test('three headings over four columns fit in three ways, over one each in one', () => {
    const ways = alignHeads(heads(3), 4).map((way) => way.over.join(''));
    expect([...ways].sort()).toEqual(['0012', '0112', '0122']);
    expect(alignHeads(heads(4), 4).map((way) => way.over)).toEqual([[0, 1, 2, 3]]);
    expect(alignHeads(heads(1), 4).map((way) => way.over)).toEqual([[0, 0, 0, 0]]);
  });

  test('one heading too many stands over the labels', () => {
    expect(alignHeads(heads(3), 2)).toEqual([{ over: [1, 2], corner: [0], prior: 0.5 }]);
  });

  test.each([
    [2, 4],
    [4, 20],
    [5, 30],
    [10, 100],
  ])('%d over %d: even runs come first, however many ways there are, and no more than the bound', (count, width) => {
    const ways = alignHeads(heads(count), width);
    const even = Array.from({ length: width }, (_, column) => Math.floor((column * count) / width));
    expect(ways[0]?.over).toEqual(even);
    expect(ways.length).toBeLessThanOrEqual(MOST_ALIGNMENTS);
    expect(new Set(ways.map((way) => way.over.join())).size).toBe(ways.length);
    for (const { over } of ways) {
      expect(over.length).toBe(width);
      expect([...over].sort((a, b) => a - b)).toEqual(over);
      expect(new Set(over).size).toBe(count);
    }
  });

  test('many rows of headings over many columns: at most so many readings, and the bound is told', () => {
    const rows = [
      ['RMB', 'USD', 'EUR'],
      ['2025', '2024', '2023', '2022'],
      ['RMB', 'USD'],
      ['2025', '2024', '2023'],
    ];
    const { value, diagnostics } = tablesOf(note(rows, 12));
    expect(value.tables[0]?.length).toBe(MOST_READINGS);
    expect(diagnostics.map((d) => d.code)).toEqual(['locate-search-bounded']);
    const few = tablesOf(note([['RMB', 'USD', 'EUR']], 4));
    expect(few.value.tables[0]?.length).toBe(3);
    expect(few.diagnostics).toEqual([]);
  });

  test('the work of all readings grows no faster than the note', () => {
    const columns = (width: number) => {
      const rows = Array.from({ length: 40 }, (_, i) => (i % 2 ? ['2025', '2024', '2023'] : ['RMB', 'USD']));
      const readings = tablesOf(note(rows, width)).value.tables[0] ?? [];
      return readings.length * width;
    };
    for (const width of [10, 100, 1000]) expect(columns(width)).toBeLessThanOrEqual(MOST_READINGS * 30);
  });
});
