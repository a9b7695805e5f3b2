import { describe, expect, test } from '@jest/globals';
import { calendarOf } from '../../src/fact/calendar.js';

const profile = (documentPeriodEnd: string, fiscalYearEnd: string, fiscalYearStart?: string) => ({
  entity: { scheme: 'https://example.com/entities', identifier: 'A' },
  documentPeriodEnd,
  fiscalYearEnd,
  reportingCurrency: 'USD',
  ...(fiscalYearStart ? { fiscalYearStart } : {}),
});

describe('a calendar of months', () => {
  const calendar = calendarOf(profile('2025-06-30', '--12-31', '2025-01-01'));
  test('has years, quarters and months that end with the month', () => {
    expect(calendar.endOfYear(2024)).toBe('2024-12-31');
    expect(calendar.upTo('2025-06-30', { months: 3 })).toEqual({
      kind: 'duration',
      start: '2025-04-01',
      end: '2025-06-30',
    });
    expect(calendar.upTo('2025-06-30', { months: 6 })).toEqual({
      kind: 'duration',
      start: '2025-01-01',
      end: '2025-06-30',
    });
    expect(calendar.yearOf('2025-02-03')).toEqual({ kind: 'duration', start: '2025-01-01', end: '2025-12-31' });
    expect(calendar.settle('2024-06-30')).toBe('2024-06-30');
  });
});

describe('the year to date', () => {
  const calendar = calendarOf(profile('2025-06-30', '--12-31', '2025-01-01'));
  test('runs from the start of the fiscal year, a whole one to its end', () => {
    expect(calendar.toDate('2025-06-30')).toEqual({ kind: 'duration', start: '2025-01-01', end: '2025-06-30' });
    expect(calendar.toDate('2024-06-30')).toEqual({ kind: 'duration', start: '2024-01-01', end: '2024-06-30' });
    expect(calendar.toDate('2024-12-31')).toEqual({ kind: 'duration', start: '2024-01-01', end: '2024-12-31' });
  });
  test('a report is interim where it ends within a fiscal year', () => {
    expect(calendar.interim).toBe(true);
    expect(calendarOf(profile('2025-12-31', '--12-31')).interim).toBe(false);
  });
});

// Saturdays counted by hand: 2023-12-30, 2022-12-31 and 2021-12-25 are the last of their Decembers
describe('a year of 53 weeks', () => {
  const calendar = calendarOf(profile('2023-12-30', '--12-30', '2023-01-01'));
  test('begins behind the last one, also where both end in one calendar year or nearly so', () => {
    expect(calendar.upTo('2022-12-31', { months: 12 })).toEqual({
      kind: 'duration',
      start: '2021-12-26',
      end: '2022-12-31',
    });
  });
});

// days of the week counted by hand on a calendar: 2024-07-27, 2023-07-29 and 2022-07-30 are the last Saturdays of July
describe('a calendar of weeks, the last Saturday of July', () => {
  const calendar = calendarOf(profile('2024-07-27', '--07-27', '2023-07-30'));
  test('has years of 52 and 53 weeks', () => {
    expect([2024, 2023, 2022].map(calendar.endOfYear)).toEqual(['2024-07-27', '2023-07-29', '2022-07-30']);
    expect(calendar.upTo('2023-07-29', { months: 12 })).toEqual({
      kind: 'duration',
      start: '2022-07-31',
      end: '2023-07-29',
    });
  });
  test('has quarters of 13 weeks', () => {
    expect(calendar.upTo('2023-04-29', { months: 3 })).toEqual({
      kind: 'duration',
      start: '2023-01-29',
      end: '2023-04-29',
    });
    expect(calendar.upTo('2023-04-29', { months: 9 })).toEqual({
      kind: 'duration',
      start: '2022-07-31',
      end: '2023-04-29',
    });
  });
});

// Saturdays nearest to 31 January: 2024-02-03, 2023-01-28, 2022-01-29
describe('a calendar of weeks, the Saturday nearest to the end of January', () => {
  const calendar = calendarOf(profile('2024-02-03', '--02-03', '2023-01-29'));
  test('may end in the month after', () => {
    expect([2024, 2023, 2022].map(calendar.endOfYear)).toEqual(['2024-02-03', '2023-01-28', '2022-01-29']);
    expect(calendar.upTo('2024-02-03', { months: 12 })).toEqual({
      kind: 'duration',
      start: '2023-01-29',
      end: '2024-02-03',
    });
    expect(calendar.yearOf('2022-05-01')).toEqual({ kind: 'duration', start: '2022-01-30', end: '2023-01-28' });
  });
  test('settles a date of another year on its day of the week', () => {
    expect(calendar.settle('2023-02-03')).toBe('2023-02-04');
  });
});
