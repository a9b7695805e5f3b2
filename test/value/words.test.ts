import { describe, expect, test } from '@jest/globals';
import { findCurrencyWord, settleCurrency } from '../../src/value/currency.js';
import { classifyHead } from '../../src/value/head-words.js';
import {
  findLengths,
  findPeriodWords,
  findSpokenWords,
  isPeriodPhrase,
  withoutPeriod,
} from '../../src/value/period-words.js';
import { findQuietNumbers } from '../../src/value/quiet.js';
import {
  isAdditive,
  isClosing,
  isDeduction,
  isOpening,
  isSurelyTotal,
  isTotalLike,
} from '../../src/value/row-words.js';
import { findStatedScale, isScalePhrase, withoutScale } from '../../src/value/scale.js';

describe('headings by their words', () => {
  test.each([
    ['2024', 'period'],
    ['As of June 30,', 'period'],
    ['Year ended December 31, 2024:', 'period'],
    ['Three months ended March 31, 2025', 'period'],
    ['RMB', 'currency'],
    ['(US$)', 'currency'],
    ['RMB’000', 'currency'],
    ['$', 'currency'],
    ['(in thousands)', 'scale'],
    ['(In millions, except per share data)', 'scale'],
    ['(Note 3)', 'note'],
    ['See Note 12(a)', 'note'],
    ['Total', 'total'],
    ['Consolidated', 'total'],
    ['Harbour Tours', 'name'],
    ['Total assets', 'name'],
    ['Note holders', 'name'],
  ])('%s is a %s', (text, kind) => {
    expect(classifyHead(text)).toBe(kind);
  });
});

describe('currencies', () => {
  test('words and signs, alone', () => {
    expect(['RMB', 'U.S. dollars', 'HK$', '€', '$', '¥', 'RMB million', 'USDA', ''].map(findCurrencyWord)).toEqual([
      'CNY',
      'USD',
      'HKD',
      'EUR',
      '$',
      '¥',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('a sign shared by currencies is the one of the report, else the usual one', () => {
    expect(settleCurrency('$', 'CAD')).toBe('CAD');
    expect(settleCurrency('$', 'CNY')).toBe('USD');
    expect(settleCurrency('¥', 'CNY')).toBe('CNY');
    expect(settleCurrency('¥', 'USD')).toBe('JPY');
    expect(settleCurrency('EUR', 'USD')).toBe('EUR');
  });
});

describe('scales', () => {
  test.each([
    ['(in thousands)', 3],
    ['(amounts in U.S. dollars in millions)', 6],
    ["RMB'000", 3],
    ['expressed in billions', 9],
    ['thousands of ships', undefined],
    ['in a thousand ways', undefined],
  ])('%s', (text, power) => {
    expect(findStatedScale(text)?.power).toBe(power);
  });

  test('a sentence that names a scale is no scale phrase', () => {
    expect(isScalePhrase('(in thousands, except shares)')).toBe(true);
    expect(isScalePhrase('Year ended June 30 (in millions)')).toBe(true);
    expect(isScalePhrase('Options (in thousands)')).toBe(false);
    expect(withoutScale('Options (in thousands)')).toBe('Options');
    expect(classifyHead('2025(a)')).toBe('period');
    expect(isScalePhrase('The ships of the company were hired out in thousands of ways')).toBe(false);
  });
});

describe('words of time', () => {
  test.each([
    ['Three months ended March 31, 2025', 3, false],
    ['six-month period ended June 30, 2025', 6, false],
    ['Year ended December 31, 2024', 12, false],
    ['As of December 31, 2024', undefined, true],
    ['AS OF DECEMBER 31, 2024', undefined, true],
    ['with maturities of three months or less', undefined, false],
    ['9/30/2024', undefined, false],
    ['2024', undefined, false],
  ])('%s', (text, months, instant) => {
    expect(findPeriodWords(text) ?? { months: undefined, instant: false }).toMatchObject({ months, instant });
  });

  test('a sentence says how long its figures run, and names other lengths in passing', () => {
    expect(findSpokenWords('Notes of nine months were issued in 2024')?.months).toBeUndefined();
    expect(findSpokenWords('Sales for the nine months ended June 30, 2024')?.months).toBe(9);
    expect(findLengths('Three Months Ended 36 Weeks Ended')).toEqual([
      { months: 3, weeks: undefined },
      { months: 8, weeks: 36 },
    ]);
  });

  test('labels with and without them', () => {
    expect(isPeriodPhrase('Revenue 2024')).toBe(false);
    expect(isPeriodPhrase('ended')).toBe(false);
    expect(isPeriodPhrase('Quarters Ended')).toBe(true);
    expect(isPeriodPhrase('36 Weeks Ended')).toBe(true);
    expect(isPeriodPhrase('2024(a)')).toBe(true);
    expect(withoutPeriod('Total assets as of December 31, 2023')).toBe('Total assets');
    expect(withoutPeriod('Balance at June 30, 2025 and 2024')).toBe('Balance');
    expect(withoutPeriod('Total assets')).toBe('Total assets');
  });
});

describe('rows by their words', () => {
  test('totals', () => {
    expect(['Total', 'Net loss', 'Gross profit', 'Segment profit (loss)', 'Receivables, net'].map(isTotalLike)).toEqual(
      Array.from({ length: 5 }, () => true),
    );
    expect(['Loans', 'Interest expenses', 'Totality of hulls'].map(isTotalLike)).toEqual([false, false, false]);
    expect(['Total ships', 'Ships, total', 'Net loss'].map(isSurelyTotal)).toEqual([true, true, false]);
  });

  test('balances, deductions, and what does not add up', () => {
    expect(['Opening balance', 'Balance, January 1', 'Balance at beginning of year'].map(isOpening)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['Closing balance', 'Total ending allowance balance', 'Balance at end of year'].map(isClosing)).toEqual([
      true,
      true,
      true,
    ]);
    expect(isClosing('Opening balance')).toBe(false);
    expect(['Less:', 'Less: provision', 'Lessees'].map(isDeduction)).toEqual([true, true, false]);
    expect(['Revenue', 'Average price', 'Earnings per share', 'Effective rate', 'Ratio'].map(isAdditive)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('numbers that are no quantities', () => {
  test.each([
    ['see Note 3 and 4', ['3', '4']],
    ['Chapter 11', ['11']],
    ['Form 10-K', ['10']],
    ['COVID-19', ['19']],
    ['on December 31, 2024', ['31', '2024']],
    ['over 5 years', ['5']],
    ['the 3rd time', ['3']],
    ['mark (1) there', ['1']],
    ['8. OTHER ASSETS', ['8']],
    ['line\n| 8. |\nOTHER', ['8']],
    ['480 Bitcoin', []],
    ['owed 5.5 on 20,000', []],
    ['(1) %', []],
  ])('%j', (text, expected) => {
    const quiet = findQuietNumbers(text);
    const runs = [...text.matchAll(/\d+/g)].filter((run) =>
      quiet.some((q) => q.start <= run.index && run.index + run[0].length <= q.end),
    );
    expect(runs.map((run) => run[0])).toEqual(expected);
  });
});
