import { expect, test } from '@jest/globals';
import { tagged } from '../../src/pipeline.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';
import { toText } from '../../src/value/decimal.js';
import { PROFILE } from './profile.js';

const told = (...lines: string[]) =>
  tagged({ name: 'case', text: lines.join('\n') }, bundledTaxonomy().value, PROFILE).value.facts.map(
    (f) => `${f.concept.local} ${f.value && toText(f.value)} ${f.reviews.length}`,
  );

const HEAD = ['In thousands', '| | December 31, 2025 |'];

test('what others are taken away from is the gross of what is left, though both are named alike', () => {
  const rows = ['| Property and equipment | 120 |', '| Less: accumulated depreciation | (45) |'];
  expect(told(...HEAD, ...rows, '| Property and equipment, net | 75 |')).toEqual([
    'PropertyPlantAndEquipmentGross 120000 0',
    'AccumulatedDepreciation 45000 0',
    'PropertyPlantAndEquipmentNet 75000 0',
  ]);
});

test('where nothing is taken away, nothing is gross', () => {
  const rows = ['| Property and equipment | 120 |', '| Additions of cranes | 45 |'];
  expect(told(...HEAD, ...rows, '| Property and equipment, net | 165 |')).not.toContain(
    'PropertyPlantAndEquipmentGross 120000 0',
  );
});
