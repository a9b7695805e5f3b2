import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decimal, shift, toScaled, toText } from '../../src/value/decimal.js';
import { findCellNumber, findNumbers, findNumberWord, writtenNumber } from '../../src/value/number.js';

/** An amount as a note prints it: its canonical digits, and the same in groups. */
const printed = fc
  .record({ whole: fc.bigInt({ min: 0n, max: 10n ** 30n }), fraction: fc.stringMatching(/^\d{0,6}$/) })
  .map(({ whole, fraction }) => {
    const tail = fraction === '' ? '' : `.${fraction}`;
    const grouped = whole.toString().replace(/\B(?=(?:\d{3})+$)/g, ',');
    return { canonical: `${whole}${tail}`, grouped: `${grouped}${tail}`, places: fraction.length };
  });

describe('a figure that fills a cell', () => {
  test.each([
    ['1,234', '1234', false, 0],
    ['1,234.50', '1234.50', false, 2],
    ['.5', '0.5', false, 1],
    ['(1,247)', '1247', true, 0],
    ['(1,247', '1247', true, 0],
    ['-5', '5', true, 0],
    ['−5', '5', true, 0],
    ['$ 7.2', '7.2', false, 1],
    ['($7)', '7', true, 0],
    ['$(7)', '7', true, 0],
    ['US$12', '12', false, 0],
    ['RMB 3', '3', false, 0],
    ['—', '0', false, 0],
    ['-', '0', false, 0],
    ['$ —', '0', false, 0],
  ])('%s', (text, digits, negative, fraction) => {
    expect(findCellNumber(text)?.written).toMatchObject({ digits, negative, fraction });
  });

  test.each([
    '',
    'x',
    '1 2',
    '7)',
    '1,23',
    '1,2345',
    '12a',
    'Note 3',
    '1.2.3',
    '(-)7',
    '----',
    `${'1'.repeat(61)}`,
  ])('none: %s', (text) => {
    expect(findCellNumber(text)).toBeUndefined();
  });

  test('percent signs and open parentheses are told', () => {
    expect(['5%', '(5%)', '(5)%', '5', '—%'].map((t) => findCellNumber(t)?.percent)).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]);
    expect(['(5', '(5)', '5'].map((t) => findCellNumber(t)?.open)).toEqual([true, false, false]);
    expect(findCellNumber('—')?.written.form).toBe('fixed-zero');
  });

  test('any grouped amount, with any sign around it, reads back as its digits', () => {
    const around = fc.constantFrom(['', ''], ['(', ')'], ['$ ', ''], ['$(', ')'], ['-', ''], ['', '%'], ['(', ')%']);
    fc.assert(
      fc.property(printed, around, ({ canonical, grouped, places }, [before, behind]) => {
        const cell = `${before}${grouped}${behind}`;
        const found = findCellNumber(cell);
        if (!found) throw new Error(cell);
        expect(cell.slice(found.digits.start, found.digits.end)).toBe(grouped);
        expect(found.written).toEqual({
          form: 'num-dot-decimal',
          digits: canonical,
          negative: /[(-]/.test(before as string),
          fraction: places,
        });
        expect(writtenNumber(grouped, false)).toEqual({ ...found.written, negative: false });
      }),
    );
  });

  test('what is read stands in the text, whatever the text', () => {
    const cells = fc.stringMatching(/^[ $€(),.%—–0-9-]{0,12}$/);
    fc.assert(
      fc.property(cells, (text) => {
        const found = findCellNumber(text);
        if (!found) return;
        const digits = text.slice(found.digits.start, found.digits.end);
        expect(digits).toMatch(/^(?:[\d,.]+|[-—–]{1,3})$/);
        expect(found.written.digits).toMatch(/^\d+(?:\.\d+)?$/);
        if (/\d/.test(text)) expect(digits.match(/\d/g)).toEqual(text.match(/\d/g));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('numbers in running words', () => {
  test('every digit is in exactly one of them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z 0-9,.$%-]{0,40}$/), (text) => {
        const found = findNumbers(text);
        for (const { start, end, text: token } of found) expect(text.slice(start, end)).toBe(token);
        const inside = found.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i));
        const digits = [...text].flatMap((c, i) => (/\d/.test(c) ? [i] : []));
        expect(digits.filter((i) => inside.filter((k) => k === i).length !== 1)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
    expect(findNumbers('1,200, then 3.5 of 7.').map((n) => n.text)).toEqual(['1,200', '3.5', '7']);
  });

  test('number words up to twelve', () => {
    expect(['two', 'Twelve', 'ZERO'].map((w) => findNumberWord(w)?.digits)).toEqual(['2', '12', '0']);
    expect(findNumberWord('thirteen')).toBeUndefined();
    expect(findNumberWord('twofold')).toBeUndefined();
  });
});

describe('exact decimals', () => {
  test('text goes in and comes out, and a power of ten can be taken back', () => {
    fc.assert(
      fc.property(printed, fc.boolean(), fc.integer({ min: -12, max: 12 }), ({ canonical }, negative, power) => {
        const plain = canonical.includes('.') ? canonical.replace(/\.?0+$/, '') : canonical;
        const text = negative && plain !== '0' ? `-${plain}` : plain;
        const value = decimal(negative ? `-${canonical}` : canonical);
        expect(toText(value)).toBe(text);
        expect(toText(decimal(toText(value)))).toBe(text);
        expect(toText(shift(shift(value, power), -power))).toBe(text);
      }),
    );
  });

  test('nothing is rounded and nothing is written with an exponent', () => {
    expect(toText(decimal('0.1').plus(decimal('0.2')))).toBe('0.3');
    expect(toText(decimal('123456789012345678901234567890.5').times(decimal('2')))).toBe(
      '246913578024691357802469135781',
    );
    expect(toText(shift(decimal('1'), 30))).toBe(`1${'0'.repeat(30)}`);
    expect(toText(shift(decimal('1'), -9))).toBe('0.000000001');
    expect(toText(decimal('-0'))).toBe('0');
    expect(toText(decimal(10n ** 25n))).toBe(`1${'0'.repeat(25)}`);
    expect(toScaled(decimal('-12.34'), 3)).toBe(-12340n);
  });
});
