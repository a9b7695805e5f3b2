import { expect, test } from '@jest/globals';
import { diagnose } from '../../src/diagnostic/diagnostic.js';
import { evidence } from '../../src/write/evidence.js';
import { at, report } from './builders.js';

const left = diagnose('tag-number-left', 'No concept.', [at('40')]);
const told = evidence(report(), [left]) as {
  facts: Record<string, Record<string, unknown>>;
  proofs: { members: object[] }[];
  numbers: Record<string, unknown>;
  diagnostics: Record<string, unknown>[];
};

test('a fact says what it says, where it stands and what proves it', () => {
  const { start, end } = at('100');
  expect(told.facts['f-goods-before']).toMatchObject({
    key: 'k-f-goods-before',
    concept: '{https://example.com/taxonomy}Sales',
    value: '-100000',
    decimals: -3,
    unit: '{http://www.xbrl.org/2003/iso4217}USD',
    period: '2024-01-01/2024-12-31',
    dimensions: { '{https://example.com/taxonomy}KindAxis': '{https://example.com/taxonomy}GoodsMember' },
    proofs: ['p-1'],
    needsReview: false,
    // Line 8 of the note is "| Goods (1) | 1,300 | (100 | ) |": the digits begin at its 24th character.
    provenance: { datapoint: 't0.r1.c1', digits: { line: 8, column: 24, start, end, text: '100' }, power: 3 },
  });
  expect(told.facts['f-total']).toMatchObject({
    needsReview: true,
    reviews: [{ reason: 'period-repaired', evidence: ['because "x" < 2'] }],
  });
});

test('members of proofs lead to their facts, and to null where there is none', () => {
  expect(told.proofs[0]?.members).toEqual([
    { datapoint: 't0.r3.c0', role: 'total', weight: 1, fact: 'f-total' },
    { datapoint: 't0.r1.c0', role: 'part', weight: 1, fact: 'f-goods' },
    { datapoint: 't0.r2.c0', role: 'part', weight: 1, fact: null },
  ]);
});

test('the numbers that were left are named', () => {
  const { start, end } = at('40');
  expect(told.numbers).toEqual({
    seen: 3,
    tagged: 1,
    left: 1,
    quiet: 1,
    leftOver: [{ line: 11, column: 14, start, end, text: '40' }],
  });
});

test('what the stages said is kept', () => {
  expect(told.diagnostics).toMatchObject([{ code: 'tag-number-left', severity: 'warning', message: 'No concept.' }]);
});
