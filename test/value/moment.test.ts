import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareMoments, findMoment, isCanonicalMoment, type Moment, momentKey } from '../../src/value/moment.js';

const key = (text: string, as: 'start' | 'end' | 'instant') => {
  const moment = findMoment(text, as);
  return moment && momentKey(moment);
};

describe('a moment', () => {
  test.each<[string, 'start' | 'end' | 'instant', string]>([
    // XBRL 2.1, 4.7.2: a day that ends a period means the midnight after it
    ['2024-12-31', 'end', '2025-01-01T00:00:00'],
    ['2024-12-31', 'instant', '2025-01-01T00:00:00'],
    ['2024-02-28', 'instant', '2024-02-29T00:00:00'],
    ['2024-01-01', 'start', '2024-01-01T00:00:00'],
    ['2024-12-31T24:00:00', 'end', '2025-01-01T00:00:00'],
    ['2024-12-31T10:00:00.50', 'end', '2024-12-31T10:00:00.5'],
    ['2024-12-31T23:30:00-02:00', 'end', '2025-01-01T01:30:00Z'],
    [' 2024-12-31 ', 'end', '2025-01-01T00:00:00'],
  ])('%s as %s is %s', (text, as, same) => {
    expect(key(text, as)).toBe(key(same, 'start'));
    expect(key(text, as)).toBeDefined();
  });

  test('one with a time zone is not one without', () => {
    expect(key('2024-12-31T00:00:00Z', 'end')).not.toBe(key('2024-12-31T00:00:00', 'end'));
  });

  test.each([
    '',
    '2024',
    '2023-02-29',
    '2024-13-01',
    '0000-01-01',
    '2024-01-01T25:00:00',
    '2024-01-01T24:00:01',
    '2024-1-1',
    '31.12.2024',
  ])('%p is none', (text) => {
    expect(findMoment(text, 'instant')).toBeUndefined();
  });

  test('days come in the order of the calendar', () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [first, second] = [a, b].map((day) => day.toISOString().slice(0, 10)) as [string, string];
        const sign = Math.sign(first < second ? -1 : first > second ? 1 : 0);
        const moments = [findMoment(first, 'end'), findMoment(second, 'end')] as [Moment, Moment];
        expect(Math.sign(compareMoments(...moments))).toBe(sign);
      }),
    );
  });

  test.each([
    ['2024-12-31T00:00:00', true],
    ['2024-12-31T00:00:00Z', true],
    ['2024-12-31T00:00:00.25', true],
    ['2024-12-31T00:00:00.0', true],
    ['2024-12-31', false],
    ['2024-12-31T24:00:00', false],
    ['2024-12-31T00:00:00.250', false],
    ['2024-12-31T00:00:00+01:00', false],
  ])('%s is canonical in OIM: %p', (text, canonical) => {
    expect(isCanonicalMoment(text)).toBe(canonical);
  });
});
