import { expect, test } from '@jest/globals';
import { tagged } from '../../src/pipeline.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';
import { PROFILE } from './profile.js';

const widerIn = (lines: readonly string[]) => {
  const { extension } = tagged({ name: 'case', text: lines.join('\n') }, bundledTaxonomy().value, PROFILE).value;
  return Object.fromEntries((extension?.concepts ?? []).map((c) => [c.name, c.wider]));
};

test('a proposed concept is anchored to the total that it is proved to add to', () => {
  const rows = [
    '| Raw materials | 5 | 4 |',
    '| Finished goods | 11 | 8 |',
    '| Spare moulds | 7 | 9 |',
    '| Inventories | 23 | 21 |',
  ];
  expect(widerIn(['In thousands', '| | December 31, 2025 | December 31, 2024 |', ...rows])).toEqual({
    SpareMoulds: 'InventoryNet',
  });
});

test('it is anchored to what its caption speaks of, where no row states that', () => {
  const head = [
    'Inventories consist of (in thousands):',
    '| | December 31, 2025 |',
    '| Raw materials | 5 |',
    '| Spare moulds | 7 |',
  ];
  expect(widerIn(head)).toEqual({ SpareMoulds: 'InventoryNet' });
  expect(widerIn([...head, '| Inventories | 20 |'])).toEqual({ SpareMoulds: undefined });
});

test('a concept of another type, time or balance is not wider', () => {
  expect(widerIn(['Inventories (in thousands):', '| | 2025 |', '| Moulds repaired expense | 7 |'])).toEqual({
    MouldsRepairedExpense: undefined,
  });
});
