import { describe, expect, test } from '@jest/globals';
import { tagged } from '../../src/pipeline.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';
import { toText } from '../../src/value/decimal.js';
import { PROFILE } from './profile.js';

const taxonomy = bundledTaxonomy().value;
const YEAR = '| | Year ended December 31, 2025 |';

/** A table, and for each of its figures, left to right and down, the sign an accountant gives the fact. */
const tables: readonly (readonly [string, readonly string[], string])[] = [
  [
    'a cost in parentheses has a size; an adjustment and a net interest keep the sign',
    [
      YEAR,
      '| Segment income | 500 |',
      '| Unallocated lamp costs | (120) |',
      '| Adjustments of lamps | (40) |',
      '| Interest, net | (10) |',
      '| Income before income taxes | 330 |',
    ],
    '+ + - - +',
  ],
  [
    'a cost taken back among costs is negative',
    [YEAR, '| Lamp costs | 90 |', '| Other | (5) |', '| Total costs | 85 |'],
    '+ - +',
  ],
  [
    'income among costs is positive',
    [YEAR, '| Lamp costs | 90 |', '| Sublease income | (5) |', '| Total costs | 85 |'],
    '+ + +',
  ],
  ['a gain in parentheses is a gain', [YEAR, '| (Gain) loss on lamp sales | (30) |'], '+'],
  ['a gain without them is one too', [YEAR, '| Gain (loss) on lamp sales | 30 |'], '+'],
  ['a provision in parentheses is an expense', [YEAR, '| Benefit (provision) for income taxes | (30) |'], '+'],
  ['a benefit in parentheses is none', [YEAR, '| Income tax expense (benefit) | (30) |'], '-'],
  ['what is net of tax has its own words', [YEAR, '| Lamp hedges, net of tax benefit (expense) of 2 | (30) |'], '-'],
  ['a loss is an income below zero', [YEAR, '| Net loss | 80 |'], '-'],
  ['a loss on extinguishment is a gain below zero', [YEAR, '| Loss on extinguishment of debt | 15 |'], '-'],
  [
    'a weak word turns nothing that is printed positive',
    [YEAR, '| Lamp security | 250 |', '| Lamp fees | 50 |', '| Total revenues | 300 |'],
    '+ + +',
  ],
  [
    'a contra column has sizes',
    ['| | December 31, 2025 |', '| | Gross | Accumulated amortization | Net |', '| Lamp licenses | 90 | (20) | 70 |'],
    '+ + +',
  ],
  [
    'what takes from a balance has a size, what goes both ways keeps the sign',
    [
      YEAR,
      '| Goodwill at beginning of year | 700 |',
      '| Additions | 100 |',
      '| Settlements | (60) |',
      '| Adjustments | (5) |',
      '| Goodwill at end of year | 735 |',
    ],
    '+ + + - +',
  ],
  [
    'an average price beside it is no amount',
    [YEAR, '| | Lamps | Average price |', '| Lamps lapsed | (60) | 3.00 |'],
    '+ +',
  ],
  [
    'of tax rates only a relief has a size',
    [YEAR, '| Statutory tax rate | 21.0% |', '| Lamp tax credits | (1.5)% |', '| Lamp levies and costs | (4.0)% |'],
    '+ + -',
  ],
];

describe('signs', () => {
  test.each(tables)('%s', (_, lines, signs) => {
    const { facts } = tagged({ name: 'case', text: ['In thousands', ...lines].join('\n') }, taxonomy, PROFILE).value;
    expect(facts.map((fact) => (fact.value !== null && toText(fact.value).startsWith('-') ? '-' : '+')).join(' ')).toBe(
      signs,
    );
  });

  test('the balance of a proposed concept fits its sign', () => {
    const text = ['In thousands', ...(tables[0]?.[1] ?? [])].join('\n');
    const { extension } = tagged({ name: 'case', text }, taxonomy, PROFILE).value;
    expect(extension?.concepts.map((c) => `${c.name} ${c.balance}`)).toEqual([
      'UnallocatedLampCosts debit',
      'AdjustmentsOfLamps credit',
      'InterestNet credit',
    ]);
  });
});
