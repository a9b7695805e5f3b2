import { describe, expect, test } from '@jest/globals';
import { findProseTimes } from '../../src/tag/prose-times.js';

/** Groups with ` | ` between: kind, then year-month-date, length in months, quarter. */
function shown(words: string): string {
  const groups = findProseTimes(words, { start: 0, end: words.length });
  return groups
    .map((group) =>
      group.times
        .map((t) =>
          [
            t.kind,
            [t.year, t.month, t.date].filter((n) => n !== undefined).join('-'),
            t.months ?? '-',
            t.quarter ?? '-',
          ].join(' '),
        )
        .join(', '),
    )
    .join(' | ');
}

describe('times of a sentence', () => {
  test.each([
    ['held as of June 30, 2025 and 2024', 'instant 2025-6-30 - -, instant 2024-6-30 - -'],
    ['as of June 30 and March 31, 2025', 'instant 2025-6-30 - -, instant 2025-3-31 - -'],
    ['for the three months ended June 30, 2025 and 2024', 'duration 2025-6-30 3 -, duration 2024-6-30 3 -'],
    ['for the three and nine months ended June 30, 2025', 'duration 2025-6-30 3 -, duration 2025-6-30 9 -'],
    ['in the third quarter of 2025', 'duration 2025 3 3'],
    ['in the third quarter and first nine months of 2025', 'duration 2025 3 3, duration 2025 9 1'],
    ['in Q2 2024', 'duration 2024 3 2'],
    ['on May 4, 2025 and later in July 2025', 'event 2025-5-4 - - | event 2025-7 - -'],
    ['in fiscal 2025 it was more than in fiscal 2024', 'duration 2025 - - | duration 2024 - -'],
    ['notes due 2030, the 2024 Plan, tax years 2014 through 2019, maturing on May 4, 2027', ''],
  ])('%s', (words, expected) => {
    expect(shown(words)).toBe(expected);
  });
});
