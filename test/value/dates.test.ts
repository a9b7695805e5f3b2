import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, findDates, isPossibleYear } from '../../src/value/dates.js';
import { addDays, addMonths, daysInMonth, makeDay, monthsUpTo } from '../../src/value/period.js';

const days = fc
  .record({ year: fc.integer({ min: 1901, max: 2099 }), month: fc.integer({ min: 1, max: 12 }), date: fc.nat(30) })
  .map(({ year, month, date }) => makeDay(year, month, (date % daysInMonth(year, month)) + 1));
const isLast = (day: string) => addDays(day, 1).slice(5, 7) !== day.slice(5, 7);

describe('the calendar', () => {
  test('days of a month, leap years and centuries', () => {
    expect([2024, 2025, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 28, 29]);
    expect(Array.from({ length: 12 }, (_, i) => daysInMonth(2025, i + 1)).reduce((a, b) => a + b)).toBe(365);
  });

  test('months keep the last day of a month a last day', () => {
    expect(addMonths('2024-02-29', -12)).toBe('2023-02-28');
    expect(addMonths('2023-02-28', 12)).toBe('2024-02-29');
    expect(addMonths('2025-06-30', -3)).toBe('2025-03-31');
    expect(addMonths('2025-01-30', 1)).toBe('2025-02-28');
    expect(addMonths('2025-11-15', 2)).toBe('2026-01-15');
  });

  test('durations end on their day and begin behind the one before', () => {
    expect(monthsUpTo('2025-12-31', 12)).toEqual({ kind: 'duration', start: '2025-01-01', end: '2025-12-31' });
    expect(monthsUpTo('2024-02-29', 3)).toEqual({ kind: 'duration', start: '2023-12-01', end: '2024-02-29' });
    expect(monthsUpTo('2025-09-27', 12)).toEqual({ kind: 'duration', start: '2024-09-28', end: '2025-09-27' });
  });

  test('laws', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -240, max: 240 }), (day, months) => {
        const there = addMonths(day, months);
        expect(there.slice(0, 7)).toBe(addMonths(`${day.slice(0, 7)}-01`, months).slice(0, 7));
        if (isLast(day)) expect(isLast(there)).toBe(true);
        if (isLast(day) || Number(day.slice(8)) <= 27) expect(addMonths(there, -months)).toBe(day);
        expect(addDays(addDays(day, months), -months)).toBe(day);
        // consecutive durations leave no day out and count none twice
        const year = monthsUpTo(day, 12);
        const before = monthsUpTo(addMonths(day, -12), 12);
        if (year.kind !== 'duration' || before.kind !== 'duration') throw new Error('no duration');
        if (isLast(day) || Number(day.slice(8)) <= 27) expect(addDays(before.end, 1)).toBe(year.start);
      }),
    );
  });
});

describe('dates as notes write them', () => {
  const found = (text: string) =>
    findDates(text).map((d) => [text.slice(d.start, d.end), d.year ?? null, d.month ?? null, d.date ?? null]);

  test.each([
    ['December 31, 2024', [['December 31, 2024', 2024, 12, 31]]],
    [
      'ended December 31,2025 and 2024:',
      [
        ['December 31,2025', 2025, 12, 31],
        ['2024', 2024, null, null],
      ],
    ],
    ['31 December 2024', [['31 December 2024', 2024, 12, 31]]],
    ['Sept. 30, 2023', [['Sept. 30, 2023', 2023, 9, 30]]],
    ['on 2023-09-30 it', [['2023-09-30', 2023, 9, 30]]],
    ['in November 2022, a', [['November 2022', 2022, 11, null]]],
    ['As of June 30,', [['June 30', null, 6, 30]]],
    ['December 31, 1024', [['December 31, 1024', 1024, 12, 31]]],
    ['2,024 ships, $2024, 2024% and 2024.5', []],
    ['1,2024', []],
    ['December 32, 2024', []],
    ['no figure', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('a month and year end on its last day; part of a date is no day', () => {
    expect(findDates('February 2024').map(dayOf)).toEqual(['2024-02-29']);
    expect(findDates('February 31, 2023').map(dayOf)).toEqual(['2023-02-28']);
    expect(findDates('2023').map(dayOf)).toEqual([undefined]);
    expect([1024, 1899, 1900, 2100, 2101].map(isPossibleYear)).toEqual([false, false, true, true, false]);
  });

  test('any day written out in any of three ways is found again', () => {
    const names = 'January February March April May June July August September October November December'.split(' ');
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 2 }), (day, way) => {
        const [year, month, date] = day.split('-') as [string, string, string];
        const name = names[Number(month) - 1] as string;
        const written = [`${name} ${Number(date)}, ${year}`, `${Number(date)} ${name} ${year}`, day][way] as string;
        const text = `It ended on ${written}, as planned.`;
        const [only, ...more] = findDates(text);
        expect(more).toEqual([]);
        expect(only && text.slice(only.start, only.end)).toBe(written);
        expect(only && dayOf(only)).toBe(day);
      }),
    );
  });
});
