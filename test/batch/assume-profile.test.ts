import { describe, expect, test } from '@jest/globals';
import { assumeProfile } from '../../src/batch/assume-profile.js';

const assume = (text: string) => assumeProfile({ name: 'n.txt', text });

describe('assumeProfile', () => {
  test.each([
    [
      'the latest day reported, not a later one in prose',
      'As of December 31, 2024 and 2023: 5. Due on March 1, 2031.',
      '2024-12-31',
    ],
    ['a heading split over cells', '| | As of June 30, | |\n| | 2025 | | 2024 | |\n| Cash | 5 | | 6 |', '2025-06-30'],
    ['the latest whole date where none is reported', 'Paid 5 on May 2, 2023, and 7 on June 3, 2023.', '2023-06-03'],
    ['the end of the latest year where there is no date', '| | 2022 | 2021 |\n| Cash | 5 | 6 |', '2022-12-31'],
    [
      'a year that cannot be is left out',
      'Assets as of December 31, 1024: 5; as of December 31, 2023: 4',
      '2023-12-31',
    ],
  ])('%s', (_, text, end) => {
    const { value, diagnostics } = assume(text);
    expect(value).toMatchObject({ documentPeriodEnd: end, fiscalYearEnd: `-${end.slice(4)}` });
    expect(diagnostics.map(({ code }) => code)).toEqual(['profile-missing']);
    expect(diagnostics[0]?.help).toContain('"documentPeriodEnd"');
    expect(value?.entity.scheme).toContain('.invalid/');
  });

  test.each([
    ['RMB more than USD', 'As of May 1, 2024: RMB 5, RMB 6, USD 1', 'CNY'],
    ['a bare dollar', 'As of May 1, 2024: $ 5', 'USD'],
    ['none named', 'As of May 1, 2024: 5', 'XXX'],
  ])('currency: %s', (_, text, currency) => {
    expect(assume(text).value?.reportingCurrency).toBe(currency);
  });

  test.each([
    ['numbers without any date', 'Cash 5,000', 'profile-required'],
    ['no number', 'Cash', 'input-no-number'],
    ['no text', ' \n', 'input-empty'],
  ])('%s gives no profile', (_, text, code) => {
    const { value, diagnostics } = assume(text);
    expect(value).toBeUndefined();
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
  });
});
