import { describe, expect, test } from '@jest/globals';
import { grouped } from '../../src/cli/fact-table.js';
import { grid } from '../../src/cli/grid.js';
import { displayWidth } from '../../src/diagnostic/visible.js';

const columns = [
  { title: 'Label', elastic: true },
  { title: 'Value', align: 'right' as const },
];

describe('grid', () => {
  test('aligns by what a terminal shows, without spaces at the ends', () => {
    expect(
      grid(columns, [
        ['Löhne', '5'],
        ['收入', '1,234'],
        ['a\u001bb', ''],
      ]),
    ).toBe(['Label  Value', '─────  ─────', 'Löhne      5', '收入   1,234', 'a␛b', ''].join('\n'));
  });

  test('cuts what is elastic to the width of the terminal, and figures never', () => {
    const rows = [['A label that is far too long', '1,234,567']];
    const cut = grid(columns, rows, 30).split('\n');
    expect(cut[2]).toBe('A label that is fa…  1,234,567');
    for (const line of cut) expect(displayWidth(line)).toBeLessThanOrEqual(30);
    expect(grid(columns, rows, 5).split('\n')[2]).toBe('A label…  1,234,567');
    expect(grid(columns, [['收入收入收入收入', '1']], 16).split('\n')[2]).toBe('收入收入…      1');
  });
});

test.each([
  ['0', '0'],
  ['999', '999'],
  ['-1000', '-1,000'],
  ['1234567.12345', '1,234,567.12345'],
])('%s is grouped as %s', (digits, shown) => {
  expect(grouped(digits)).toBe(shown);
});
