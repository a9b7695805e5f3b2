import { describe, expect, test } from '@jest/globals';
import { columnWords } from '../../src/tag/column-words.js';

const shown = (texts: readonly string[]) =>
  columnWords(texts).map((words) => [words?.months ?? null, (words?.dates ?? []).map((d) => d.year ?? null)]);

describe('the words of time over columns', () => {
  test('days that columns share are dealt out', () => {
    const both = 'June 30, 2025 December 31, 2024';
    expect(shown([both, both])).toEqual([
      [null, [2025]],
      [null, [2024]],
    ]);
  });
  test('lengths that columns share are dealt out to as many columns each', () => {
    const lengths = (year: number) => `Three Months Ended Nine Months Ended September 30, ${year}`;
    expect(shown([lengths(2025), lengths(2024), lengths(2025), lengths(2024)])).toEqual([
      [3, [2025]],
      [3, [2024]],
      [9, [2025]],
      [9, [2024]],
    ]);
  });
  test('a run that does not come out even stays', () => {
    const both = 'June 30, 2025 December 31, 2024';
    expect(shown([both, both, both]).map(([, years]) => years)).toEqual(Array(3).fill([2025, 2024]));
  });
});
