import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decimal } from '../../src/value/decimal.js';
import { hasExcessDigits, type Interval, intersect, plus, roundedFrom, times } from '../../src/value/interval.js';

const figure = fc
  .tuple(fc.integer(), fc.integer({ min: -6, max: 6 }))
  .map(([digits, places]) => decimal(digits).times(decimal(10).pow(places)));
const accuracy = fc.oneof(fc.integer({ min: -6, max: 6 }), fc.constant('INF' as const));
const interval = fc.tuple(figure, accuracy).map(([value, places]) => roundedFrom(value, places));
const holds = ({ low, high }: Interval, value: ReturnType<typeof decimal>) => low.lte(value) && value.lte(high);
const shown = (one: Interval | undefined) => one && [one.low.toFixed(), one.high.toFixed()];

describe('an interval', () => {
  test.each<[string, number | 'INF', string, string]>([
    ['300000', -3, '299500', '300500'],
    ['-12', 0, '-12.5', '-11.5'],
    ['0.25', 2, '0.245', '0.255'],
    ['7', 'INF', '7', '7'],
    ['7', 1_000_000_000, '7', '7'],
  ])('of %s at %s is from %s to %s', (value, places, low, high) => {
    expect(shown(roundedFrom(decimal(value), places))).toEqual([low, high]);
  });

  test('holds the value it is made of, which is its middle', () => {
    fc.assert(
      fc.property(figure, accuracy, (value, places) => {
        const { low, high } = roundedFrom(value, places);
        expect(low.plus(high).eq(value.times(2))).toBe(true);
      }),
    );
  });

  test('shared by two is in both, whichever comes first', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const shared = intersect(a, b);
        expect(shown(shared)).toEqual(shown(intersect(b, a)));
        expect(shared === undefined).toBe(a.high.lt(b.low) || b.high.lt(a.low));
        if (shared !== undefined)
          for (const end of [shared.low, shared.high]) expect(holds(a, end) && holds(b, end)).toBe(true);
      }),
    );
  });

  test('of sums and of multiples holds sums and multiples', () => {
    fc.assert(
      fc.property(interval, interval, fc.constantFrom('1', '-1', '0.5', '0', '-3'), (a, b, weight) => {
        expect(holds(plus(a, b), a.high.plus(b.low))).toBe(true);
        expect(shown(plus(a, b))).toEqual(shown(plus(b, a)));
        const product = times(a, decimal(weight));
        expect(product.low.lte(product.high)).toBe(true);
        expect(holds(product, a.low.times(weight)) && holds(product, a.high.times(weight))).toBe(true);
      }),
    );
  });
});

test.each<[string, number | 'INF', boolean]>([
  ['1500', -2, false],
  ['1500', -3, true],
  ['0', -9, false],
  ['0.125', 3, false],
  ['0.125', 2, true],
  ['0.125', 'INF', false],
  ['1', -1_000_000_000, true],
])('%s at %s has digits beyond its accuracy: %p', (value, places, excess) => {
  expect(hasExcessDigits(decimal(value), places)).toBe(excess);
});
