import { describe, expect, test } from '@jest/globals';
import { coverages } from '../../src/fact/coverage.js';
import { profileSchema } from '../../src/fact/profile.js';
import { standings } from '../../src/fact/standing.js';
import { report } from '../../src/pipeline.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';

const profile = profileSchema.parse({
  entity: { scheme: 'https://example.com/entities', identifier: 'A' },
  documentPeriodEnd: '2025-12-31',
  fiscalYearEnd: '--12-31',
  reportingCurrency: 'USD',
});
const taxonomy = bundledTaxonomy().value;

/** How each figure of a note stands, by the figure as it is printed: what is proved of it in words. */
function told(...lines: string[]): Record<string, string> {
  const { value } = report({ name: 'note.txt', text: lines.join('\n') }, taxonomy, profile);
  const covers = coverages(value);
  const standing = standings(value);
  const words = value.facts.map((fact) => {
    const { value: amount, period } = covers(fact);
    return [fact.provenance.displayed, `${standing(fact)}${amount ? ' value' : ''}${period ? ' period' : ''}`];
  });
  return Object.fromEntries(words);
}

const HEADS = '| | December 31, 2025 | December 31, 2024 |';
const RAW = '| Raw materials | 48 | 31 |';
const GOODS = '| Finished goods | 57 | 60 |';
const TOTAL = '| Total inventories | 105 | 91 |';
const THOUSANDS = 'Inventories were as follows (in thousands):';
const PROVED = 'proved value period';

describe('a sum proves', () => {
  test('value and period of figures whose scale and day the table tells', () => {
    const all = { 48: PROVED, 31: PROVED, 57: PROVED, 60: PROVED, 105: PROVED, 91: PROVED };
    expect(told(THOUSANDS, HEADS, RAW, GOODS, TOTAL)).toEqual(all);
  });

  test('no value where nothing tells the scale', () => {
    expect(told('Inventories were as follows:', HEADS, RAW, GOODS, TOTAL)).toMatchObject({ 48: 'foots', 105: 'foots' });
  });

  test('no value of figures that stand with others in parentheses, nor of these', () => {
    const note = told(THOUSANDS, HEADS, RAW, '| Allowance | (7) | (9) |', '| Total inventories | 41 | 22 |');
    expect(note).toMatchObject({ 48: 'foots', '(7)': 'foots', 41: 'foots' });
  });

  test('nothing where one part alone is no zero', () => {
    const note = told(THOUSANDS, HEADS, '| Raw materials | — | 31 |', GOODS, '| Total inventories | 57 | 91 |');
    expect(note).toMatchObject({ 57: 'foots', 31: PROVED, 91: PROVED });
  });

  test('nothing where it holds only within rounding', () => {
    const note = told(THOUSANDS, HEADS, RAW, GOODS, '| Total inventories | 106 | 91 |');
    expect(note).toMatchObject({ 48: 'foots', 106: 'foots', 91: PROVED });
  });

  test('nothing where it fails', () => {
    const note = told(THOUSANDS, HEADS, RAW, GOODS, '| Total inventories | 115 | 91 |');
    expect(note).toMatchObject({ 48: 'failed', 115: 'failed', 91: PROVED });
  });
});

describe('a period is proved', () => {
  test('not by a year alone, whose day the profile tells', () => {
    expect(told(THOUSANDS, '| | 2025 | 2024 |', RAW, GOODS, TOTAL)).toMatchObject({ 48: 'foots value' });
  });

  test('not by a caption', () => {
    const caption = 'Inventories at December 31, 2025 were as follows (in thousands):';
    expect(
      told(caption, '| | Amount |', '| Raw materials | 48 |', '| Finished goods | 57 |', '| Total inventories | 105 |'),
    ).toMatchObject({ 48: 'foots value', 105: 'foots value' });
  });

  test('not of a balance under words of a length, nor by the first day of a month', () => {
    const length = '| | Year ended December 31, 2025 | Year ended December 31, 2024 |';
    // under a length the names of balances are not theirs: nothing tells that the figures are money
    expect(told(THOUSANDS, length, RAW, GOODS, TOTAL)).toMatchObject({ 48: 'foots' });
    const first = '| | January 1, 2025 | January 1, 2024 |';
    expect(told(THOUSANDS, first, RAW, GOODS, TOTAL)).toMatchObject({ 48: 'foots value' });
  });

  test('not where the same thing has another value', () => {
    const again = told(
      THOUSANDS,
      HEADS,
      RAW,
      GOODS,
      TOTAL,
      '',
      THOUSANDS,
      HEADS,
      '| Raw materials | 49 | 31 |',
      GOODS,
      '| Total inventories | 106 | 91 |',
    );
    expect(again).toMatchObject({ 48: 'foots value', 49: 'foots value', 31: PROVED });
  });
});
