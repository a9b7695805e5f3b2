import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { duplicateSets } from '../../src/fact/duplicate-sets.js';
import { classify } from '../../src/fact/duplicates.js';
import { standings } from '../../src/fact/standing.js';
import { tagged } from '../../src/pipeline.js';
import { bundledTaxonomy } from '../../src/taxonomy/bundled.js';
import { toText } from '../../src/value/decimal.js';
import { endOf } from '../../src/value/period.js';
import { PROFILE } from './profile.js';

const read = (lines: readonly string[]) =>
  tagged({ name: 'case', text: lines.join('\n') }, bundledTaxonomy().value, PROFILE);
const told = (lines: readonly string[]) =>
  read(lines).value.facts.map((f) => `${f.concept.local} ${endOf(f.period)} ${f.value && toText(f.value)}`);

const PROVED = [
  'Receivables at the harbour (in thousands):',
  '| | December 31, 2025 | December 31, 2024 |',
  '| Billed to carriers | 5 | 6 |',
  '| Billed to owners | 2 | 3 |',
  '| Accounts receivable, net | 7 | 9 |',
  '',
];
const OTHER = [
  'Receivables of the ferry were as follows (in thousands):',
  '| | December 31, 2025 | December 31, 2024 |',
  '| Accounts receivable, net | 4 | 1 |',
  '',
];

describe('figures that contradict each other', () => {
  test.each([
    ['first', [...PROVED, ...OTHER]],
    ['last', [...OTHER, ...PROVED]],
  ])('the one that adds up keeps the concept where it comes %s; the row of the other is named by its caption', (_, lines) => {
    const facts = told(lines);
    expect(facts).toEqual(
      expect.arrayContaining([
        'AccountsReceivableNet 2025-12-31 7000',
        'AccountsReceivableNet 2024-12-31 9000',
        'AccountsReceivableNetReceivablesOfFerry 2025-12-31 4000',
        'AccountsReceivableNetReceivablesOfFerry 2024-12-31 1000',
      ]),
    );
    expect(facts).toHaveLength(8);
  });

  test('neither of them is proved, and a person must look at the one that lost', () => {
    const { value, diagnostics } = read([...PROVED, ...OTHER]);
    const standing = standings(value);
    const shown = value.facts
      .filter((f) => f.concept.local.startsWith('AccountsReceivableNet'))
      .map((f) => [standing(f), ...f.reviews.map((r) => r.reason)]);
    expect(shown).toEqual([['foots'], ['foots'], ['plain', 'concept-contradicted'], ['plain', 'concept-contradicted']]);
    expect(diagnostics.filter((d) => d.code === 'tag-concept-contradicted')).toHaveLength(1);
  });

  test('rounded figures do not contradict', () => {
    const facts = told([...PROVED, 'In thousands', '| | December 31, 2025 |', '| Accounts receivable, net | 7.2 |']);
    expect(facts.filter((fact) => /^AccountsReceivableNet 2025/.test(fact))).toEqual([
      'AccountsReceivableNet 2025-12-31 7000',
      'AccountsReceivableNet 2025-12-31 7200',
    ]);
  });

  test('in one row, the words over the column name the figure', () => {
    expect(told(['In thousands', '| | December 31, 2025 | December 31, 2025 |', '| Inventories | 5 | 4 |'])).toEqual([
      'InventoryNet 2025-12-31 5000',
      'InventoriesDecember312025 2025-12-31 4000',
    ]);
  });

  test('no two are left, and none is lost, whatever stands there', () => {
    const label = fc.constantFrom(
      'Inventories',
      'Total',
      'Revenue',
      'Goodwill',
      'December 31, 2025',
      'Pier 7',
      'Balance',
    );
    const cell = fc.integer({ min: 1, max: 3 });
    const table = fc.tuple(
      fc.constantFrom('Inventories', 'Revenue by product:', 'Leases of the pier'),
      fc.array(fc.tuple(label, cell, cell), { minLength: 1, maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(table, { minLength: 1, maxLength: 3 }), (tables) => {
        const lines = tables.flatMap(([caption, rows]) => [
          `${caption}`,
          '| | 2025 | 2025 |',
          ...rows.map((row) => `| ${row.join(' | ')} |`),
          '',
        ]);
        const { facts } = read(lines).value;
        expect(duplicateSets(facts).filter((set) => classify(set) === 'inconsistent')).toEqual([]);
        expect(facts).toHaveLength(tables.reduce((sum, [, rows]) => sum + 2 * rows.length, 0));
      }),
      { numRuns: 100 },
    );
  });
});
