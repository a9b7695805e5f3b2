import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { blockSpan } from '../../src/document/document.js';
import { read } from '../../src/read/read.js';
import { hostileText } from './hostile-text.js';
import { spanFaults } from './spans.js';

const seed = Number(process.env.VARY_SEED ?? 1);

describe('of any text', () => {
  test('every cell and phrase is what its spans slice, in the order of the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { value, diagnostics } = read({ name: 'any', text });
        expect(spanFaults(value)).toEqual([]);
        for (const { start, end } of [...value.blocks.map(blockSpan), ...diagnostics.flatMap((d) => d.spans)]) {
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
        }
      }),
      { seed, numRuns: 3000 },
    );
  });

  test('every word stands in a block: letters and digits are never lost', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { value } = read({ name: 'any', text });
        const kept = new Set<number>();
        for (const block of value.blocks) {
          const spans =
            block.kind === 'table'
              ? block.rows.flatMap((row) => row.cells.map((cell) => cell.span))
              : [...block.phrase.spans, ...(block.kind === 'footnote' ? [block.markSpan] : [])];
          for (const { start, end } of spans) for (let i = start; i < end; i++) kept.add(i);
        }
        const lost = [...text.matchAll(/[a-z0-9]+/gi)].filter((word) => !kept.has(word.index));
        expect(lost.map((word) => `${word[0]} at ${word.index}`)).toEqual([]);
      }),
      { seed, numRuns: 3000 },
    );
  });
});
