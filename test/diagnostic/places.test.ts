import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { placesOf } from '../../src/diagnostic/places.js';

test('agrees with counting line feeds, at every offset', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', '\n', '\r\n', '😀')).map((parts) => parts.join('')),
      (text) => {
        const places = placesOf(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const lines = text.slice(0, offset).split('\n');
          expect(places(offset)).toEqual({ line: lines.length, column: (lines.at(-1) as string).length + 1 });
        }
      },
    ),
  );
});
