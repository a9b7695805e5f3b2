import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { transformationOf } from '../../src/transform/number-form.js';
import { transform } from '../../src/transform/transform.js';
import { decimal, toText } from '../../src/value/decimal.js';
import { findCellNumber, findNumberWord } from '../../src/value/number.js';
import type { NumberForm } from '../../src/value/written.js';

/** As a processor reads back what a page shows under the form that we write with it. */
function readBack(form: NumberForm, shown: string): string | undefined {
  const made = transform(transformationOf(form), shown);
  return made.kind === 'value' && made.gives === 'numeric' ? made.value : undefined;
}

describe('what is written with the name of a transformation reads back to the same value', () => {
  const group = fc.constantFrom(',', '\u00a0', '');
  const figure = fc
    .record({ whole: fc.bigInt({ min: 0n, max: 10n ** 24n }), mark: group, fraction: fc.stringMatching(/^\d{0,6}$/) })
    .map(({ whole, mark, fraction }) => {
      return `${whole.toString().replace(/\B(?=(?:\d{3})+$)/g, mark)}${fraction === '' ? '' : `.${fraction}`}`;
    });
  const around = fc.constantFrom('', '$', '(', '€ ', '-', '$ (');

  test('figures of a cell', () => {
    fc.assert(
      fc.property(figure, around, (digits, before) => {
        const found = findCellNumber(`${before}${digits}`);
        fc.pre(found !== undefined);
        const shown = `${before}${digits}`.slice(found.digits.start, found.digits.end);
        expect(readBack(found.written.form, shown)).toBe(toText(decimal(found.written.digits)));
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['1,23,456', '1,234567', '12,34,56,789.5', '.5', '—', '–', '-', '---'])('%s', (cell) => {
    const found = findCellNumber(cell);
    const { start, end } = found?.digits ?? { start: 0, end: 0 };
    expect(readBack(found?.written.form as NumberForm, cell.slice(start, end))).toBe(
      found && toText(decimal(found.written.digits)),
    );
  });

  test.each(['zero', 'One', 'seven', 'twelve'])('%s', (word) => {
    const written = findNumberWord(word);
    expect(readBack('numwordsen', word)).toBe(written?.digits);
  });
});
