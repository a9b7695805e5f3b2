import { describe, expect, test } from '@jest/globals';
import { tagged } from '../../src/pipeline.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';
import { PROFILE } from './profile.js';

/**
 * A text of so many characters must be done in time whatever stands in it: work that grows with the square of the length
 * takes minutes here, work that grows with the length takes a second or two.
 */
const LENGTH = 100_000;
const LIMIT = 20_000;
const taxonomy = bundledTaxonomy().value;
/** The report, and how long it took: jest cannot stop what does not wait. */
const run = (text: string) => {
  const begun = performance.now();
  const { value } = tagged({ name: 'long', text }, taxonomy, PROFILE);
  return { value, took: performance.now() - begun };
};
const repeated = (unit: string) => unit.repeat(Math.ceil(LENGTH / unit.length));
const times = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i)).join('');
/** Different words for different numbers. */
const word = (i: number) => `w${[...String(i)].map((digit) => String.fromCharCode(97 + Number(digit))).join('')}`;

describe('one thing over and over', () => {
  test.each([
    ...['(', ' ', '\n', '\r', '|', '$', '-', '.', '1', '9,', '—\n', '1\n', 'a\n', '1 ', '$ ', '1,', '| ', '|\n', '(1)'],
    ...['December ', 'December 31, ', '2024\n', '5 ', '31 ', '$1 million ', '1% ', 'Note 1, ', 'years ', 'x. Y ', '* '],
    ...['| a | 1 |\n', 'x\n1\n', 'USD\n1\n', 'Total\n1\n2\n', 'Less:\n1\n', 'Opening balance\n5\nClosing balance\n5\n'],
    ...[
      '(in thousands)\n1\n',
      '2024\n2023\nx\n1\n2\n',
      '2 Bitcoin worth $3 ',
      'in w w w w ',
      'As of December 31, 2024\n',
    ],
  ])(
    '%j',
    (unit) => {
      const text = repeated(unit);
      const { value, took } = run(text);
      expect(took).toBeLessThan(LIMIT);
      expect(value.census.tagged + value.census.left + value.census.quiet).toBe(value.census.seen);
    },
    LIMIT,
  );
});

describe('many of what stands in tables', () => {
  const head = 'In thousands\n| | 2025 | 2024 |\n';
  const n = 2000;
  test.each([
    ['rows, each with words of its own', head + times(n, (i) => `| ${word(i)} dues | ${i + 100} | ${i + 7} |\n`)],
    ['tables', times(n / 2, (i) => `On ${word(i)}:\n${head}| a | ${i + 100} | 2 |\n| Total | 1 | 6 |\n`)],
    ['headings', times(n / 2, (i) => `${i % 90}. HEADING ${word(i).toUpperCase()}\n${head}| a | ${i} | 2 |\n`)],
    [
      'footnotes',
      head +
        times(n, (i) => `| a (${i % 99}) | 100 | 2 |\n`) +
        times(n, (i) => `| (${i % 99}) | It is told ${word(i)} so. |\n`),
    ],
    [
      'figures and amounts that agree',
      `${head}${times(n, () => '| a | 1234 | 123 |\n')}\n${times(n, () => 'It had $1.23 million of it. ')}`,
    ],
    [
      'amounts of a footnote that miss',
      head +
        times(n, () => '| a (1) | 1234 | 1239 |\n') +
        times(n, () => '| (1) | The company had $1.34 million of it. |\n'),
    ],
    ['impossible years', head + times(n, (i) => `| ${word(i)} at December 31, 1024 | 5 | 6 |\n`)],
    ['members', `SEGMENTS\n| ${times(n, (i) => `| ${word(i)}x `)}|\n| Revenue ${times(n, (i) => `| ${i} `)}|\n`],
    [
      'pairs of currencies',
      `| ${times(n, (i) => (i % 2 ? '| USD ' : '| RMB '))}|\n| x ${times(n, (i) => `| ${i + 5} `)}|\n`,
    ],
    [
      'stacked headings',
      times(n, () => 'RMB\nUSD\n2024\n2023\n') + times(3, () => `row\n${times(n, (i) => `${i}\n`)}`),
    ],
    ['sections', head + times(n, (i) => `| ${word(i)}: | | |\n| x | 5 | 6 |\n`)],
    [
      'roll-forwards',
      times(n / 4, () => `${head}| Opening balance | 5 | 5 |\n| Added | 1 | 0 |\n| Closing balance | 6 | 5 |\n\n`),
    ],
    [
      'lines of space',
      `x${' '.repeat(LENGTH)}1 x.${' '.repeat(LENGTH)}A $${' '.repeat(LENGTH)}5 in${' '.repeat(LENGTH)}thousands\n`,
    ],
    ['digits', `It had ${'1'.repeat(LENGTH)} Bitcoin worth $${'9'.repeat(LENGTH)} million.`],
    ['groups of digits', `It was 1${',000'.repeat(LENGTH / 4)} and $1${',000'.repeat(LENGTH / 4)}.5.`],
  ])(
    '%s',
    (_, text) => {
      const { value, took } = run(text);
      expect(took).toBeLessThan(LIMIT);
      expect(value.census.seen).toBeGreaterThan(0);
      expect(value.census.tagged + value.census.left + value.census.quiet).toBe(value.census.seen);
    },
    LIMIT,
  );
});
