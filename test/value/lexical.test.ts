import { describe, expect, test } from '@jest/globals';
import { isLexical } from '../../src/value/lexical.js';

/** By XML Schema part 2, section 3: what is a value of the type, and what is none. */
const CASES: readonly [string, readonly string[], readonly string[]][] = [
  ['string', ['', ' a '], []],
  ['boolean', ['true', ' 0 '], ['yes', 'TRUE', '']],
  ['decimal', ['1', '-1.50', '+.5', '1.', ' 7 '], ['1e3', '1,000', '', '.', '1 000', 'INF']],
  ['integer', ['007', '-0', '1'.repeat(5000)], ['1.0', '']],
  ['nonNegativeInteger', ['0', '-0', '9'.repeat(40)], ['-1', `-${'9'.repeat(40)}`]],
  ['negativeInteger', ['-1', `-${'9'.repeat(40)}`], ['0', '9'.repeat(40)]],
  ['int', ['2147483647', '-2147483648', `${'0'.repeat(50)}1`], ['2147483648', '-2147483649', '9'.repeat(40)]],
  ['unsignedByte', ['255'], ['256', '-1']],
  ['double', ['1E-5', '-INF', 'NaN', '.5'], ['+INF', 'e5', 'Infinity']],
  ['date', ['2024-02-29', '2024-02-29Z'], ['2023-02-29', '2024-02-29T00:00:00', '29.2.2024']],
  ['dateTime', ['2024-02-29T24:00:00', '2024-02-29T01:02:03.5+14:00'], ['2024-02-29', '2024-02-29T24:00:01']],
  ['time', ['00:00:00', '23:59:59.9Z'], ['24:60:00', '1:00:00']],
  ['gYear', ['2024', '2024Z'], ['24', '2024-01']],
  ['gYearMonth', ['2024-02'], ['2024-13']],
  ['gMonth', ['--02'], ['--13', '02']],
  ['gMonthDay', ['--02-29', '--12-31'], ['--02-30', '12-31']],
  ['gDay', ['---31'], ['---32', '31']],
  ['duration', ['P1Y', '-PT0.5S', 'P1DT1H'], ['P', 'P1DT', '1Y']],
  ['hexBinary', ['', '0aF9'], ['0', 'xy']],
  ['base64Binary', ['', 'YQ==', 'YWJj'], ['YQ=', '*']],
  ['QName', ['a:b', 'b'], ['a:b:c', '1a', '']],
  ['language', ['en', 'de-CH'], ['', 'e n']],
  ['anyURI', ['http://example.com/ä b'], []],
];

describe('a lexical form', () => {
  test.each(CASES)('of %s', (type, values, others) => {
    expect(values.filter((text) => !isLexical(type, text))).toEqual([]);
    expect(others.filter((text) => isLexical(type, text))).toEqual([]);
  });
});
