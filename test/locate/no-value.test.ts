import { expect, test } from '@jest/globals';
import { located } from '../../src/pipeline.js';
import { slice } from '../../src/source/source.js';

test('a cell that says that there is no figure is told, and its neighbours keep their columns', () => {
  const text = '| | 2025 | 2024 |\n| Tolls | 12 | 9 |\n| Rents | N/A | 3 |\n| Hire | 8 | nm |';
  const { value, diagnostics } = located({ name: 'note.txt', text });
  const told = diagnostics.filter((d) => d.code === 'locate-not-a-value');
  expect(told.map((d) => d.spans.map((span) => slice(text, span)))).toEqual([['N/A'], ['nm']]);
  const rows = value.tables[0]?.[0]?.rows.map((row) => row.cells.map((cell) => cell?.written.digits));
  expect(rows).toEqual([
    ['12', '9'],
    [undefined, '3'],
    ['8', undefined],
  ]);
});
