import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';
import { makeFold } from '../../src/taxonomy/fold.js';

const small = makeFold({
  drop: ['the', 'of', 'on', 'and'],
  lead: ['less'],
  synonyms: [
    ['crypto asset', 'cryptocurrency', 'digital asset', 'crypto'],
    ['write off', 'charged off'],
    ['united state', 'u.s.'],
  ],
});

describe('folding', () => {
  test.each([
    ['Less: Allowance for credit losses(3)', 'allowance for credit loss'],
    ['Other\nreceivables  due from third parties (1)', 'other receivable due from third party'],
    ['Segment profit (loss)', 'segment profit loss'],
    ['Long - lived assets', 'long lived asset'],
    ['Long-lived assets*', 'long lived asset'],
    ["The stockholders' equity", 'stockholder equity'],
    ['the Company’s boxes', 'company box'],
    ['401(k) plan [2]', '401 k plan'],
    ['Taxes¹ and prices', 'tax price'],
    ['Debt, less current portion', 'debt less current portion'],
    ['basis, gas, gross, status', 'basis gas gross status'],
    ['U.S. sales', 'united state sale'],
    ['Café', 'cafe'],
  ])('%j is %j', (printed, folded) => {
    expect(small(printed)).toBe(folded);
  });

  test('synonyms become the first of their group, the longest of several first', () => {
    expect(small('Fair value of cryptocurrencies')).toBe('fair value crypto asset');
    expect(small('Fair value of digital assets')).toBe('fair value crypto asset');
    expect(small('crypto assets')).toBe('crypto asset');
    expect(small('Crypto mining')).toBe('crypto asset mining');
    expect(small('Charged off (4)')).toBe('write off');
  });

  test('a phrase of nothing but marks, dropped and leading words keeps what it can', () => {
    expect(small('(1)')).toBe('');
    expect(small('of the')).toBe('');
    expect(small('Less:')).toBe('less');
  });

  test('is the same done twice, for every phrase of the lexicon and every label', () => {
    const { lexicon, concepts } = bundledTaxonomy().value;
    const fold = makeFold(lexicon);
    const phrases = [
      ...lexicon.concepts.flatMap((c) => c.phrases),
      ...lexicon.members.flatMap((m) => m.phrases),
      ...[...concepts.values()].flatMap((c) => c.labels.map((l) => l.text)),
    ];
    expect(phrases.length).toBeGreaterThan(500);
    expect(phrases.filter((phrase) => fold(fold(phrase)) !== fold(phrase))).toEqual([]);
  });

  test('any text folds to words of letters and digits with single spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(small(text)).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
      }),
      { numRuns: 300 },
    );
  });
});
