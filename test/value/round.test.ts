import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decimal, roundHalfEven, toText } from '../../src/value/decimal.js';

describe('a number is rounded to the even neighbour', () => {
  test.each([
    ['2.5', 0, '2'],
    ['3.5', 0, '4'],
    ['-2.5', 0, '-2'],
    ['2.51', 0, '3'],
    ['1250', -2, '1200'],
    ['1350', -2, '1400'],
    ['0.125', 2, '0.12'],
    ['7', 3, '7'],
    ['49', -2, '0'],
    ['50', -2, '0'],
    ['51', -2, '100'],
  ])('%s to %i places is %s', (value, places, expected) => {
    expect(toText(roundHalfEven(decimal(value), places))).toBe(expected);
  });

  test('by half a unit at most, to a multiple of the unit, which is even where it was a half', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.integer({ min: 1, max: 18 }),
        (scaled, digits) => {
          const rounded = BigInt(toText(roundHalfEven(decimal(scaled), -digits)));
          const unit = 10n ** BigInt(digits);
          const off = scaled - rounded;
          expect(rounded % unit).toBe(0n);
          expect((off < 0n ? -off : off) * 2n <= unit).toBe(true);
          if (off * 2n === unit || off * -2n === unit) expect((rounded / unit) % 2n).toBe(0n);
        },
      ),
    );
  });
});
