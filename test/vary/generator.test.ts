import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CURRENCIES, inDollars, printed, rounded, shifted } from './money.js';
import type { Row, Table } from './table.js';
import { notes, type Varied } from './vary.js';
import { memberName } from './words.js';

const FORMS = ['pipe', 'lines'] as const;

describe('what the generator is made of', () => {
  test('figures are printed in groups of three, with their fraction', () => {
    expect(printed(-1234567n, 0)).toBe('1,234,567');
    expect(printed(1234567n, 1)).toBe('123,456.7');
    expect(printed(7n, 1)).toBe('0.7');
    expect(printed(100n, 0)).toBe('100');
  });

  test('a figure times a power of ten is a canonical decimal', () => {
    expect(shifted(1250n, -2)).toBe('12.5');
    expect(shifted(-5n, -2)).toBe('-0.05');
    expect(shifted(12n, 3)).toBe('12000');
    expect(shifted(0n, 6)).toBe('0');
  });

  test('a translated figure is rounded from its base, halves away from zero', () => {
    expect(inDollars(111_714n, CURRENCIES[0]!)).toBe(15_305n);
    expect(rounded(-5n, 2n)).toBe(-3n);
    expect(rounded(5n, 2n)).toBe(3n);
    expect(rounded(4n, 3n)).toBe(1n);
  });

  test('members are named by their words run together', () => {
    expect(memberName('Cloud Hosting')).toBe('CloudHostingMember');
    expect(memberName('Asia/Eastern Europe')).toBe('AsiaEasternEuropeMember');
    expect(memberName('Sub-Saharan Africa')).toBe('SubSaharanAfricaMember');
  });
});

describe.each(FORMS)('generated notes in the %s form', (form) => {
  const varied = fc.oneof(notes('segment', form), notes('allowance', form));

  test('show every figure, as often as the facts say', () => {
    fc.assert(
      fc.property(varied, (note) => {
        const squeezed = note.text.replace(/\s*\|\s*\)/g, ')').replace(/\s+/g, ' ');
        for (const fact of note.facts) expect(squeezed).toContain(fact.displayed);
        for (const row of tablesOf(note).flatMap((t) => t.rows)) expect(squeezed).toContain(row.label);
      }),
      { numRuns: 100 },
    );
  });

  test('add up across: the parts of a row make its total', () => {
    fc.assert(
      fc.property(notes('segment', form), (note) => {
        for (const row of tablesOf(note).flatMap((t) => t.rows)) {
          const own = row.cells.flatMap((cell) => (cell.fact?.currencyBasis === 'reported' ? [cell.fact] : []));
          const parts = own.filter((fact) => fact.segment !== null);
          const total = own.find((fact) => fact.segment === null && fact.geography === null);
          if (parts.length > 0) expect(sumOf(parts.map((fact) => fact.value))).toBe(thousandths(total?.value));
        }
      }),
      { numRuns: 100 },
    );
  });

  test('add up down: what a roll-forward opens with and what moves it make what it closes with', () => {
    fc.assert(
      fc.property(notes('allowance', form), (note) => {
        const roll = tablesOf(note).find((t) => t.rows[0]?.cells.length === 0) as Table;
        const [opening, ...rest] = roll.rows.slice(1) as Row[];
        const closing = rest.pop() as Row;
        for (let column = 0; column < roll.columns; column++) {
          const moved = [opening as Row, ...rest].map((row) => figureAt(row, column));
          expect(moved.reduce((a, b) => a + b, 0n)).toBe(figureAt(closing, column));
        }
      }),
      { numRuns: 100 },
    );
  });

  test('give each concept, period and member one value', () => {
    fc.assert(
      fc.property(varied, (note) => {
        const seen = new Map<string, string>();
        for (const { kind, concept, unit, period, segment, geography, currencyBasis, value } of note.facts) {
          if (kind === 'prose') continue;
          const key = JSON.stringify([concept, unit, period, segment, geography, currencyBasis]);
          expect(`${key} ${seen.get(key) ?? value}`).toBe(`${key} ${value}`);
          seen.set(key, value);
        }
      }),
      { numRuns: 100 },
    );
  });
});

function tablesOf(note: Varied): Table[] {
  return note.note.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
}

/** As the page shows it, in units of its last place. */
function figureAt(row: Row, column: number): bigint {
  const cell = row.cells[column];
  const digits = (cell?.text ?? '').replace(/\D/g, '');
  return digits === '' ? 0n : BigInt(digits) * (cell?.negative ? -1n : 1n);
}

function thousandths(value: string | undefined): bigint {
  const [whole = '0', fraction = ''] = (value ?? '0').replace('-', '').split('.');
  return BigInt(whole + fraction.padEnd(3, '0')) * (value?.startsWith('-') ? -1n : 1n);
}

function sumOf(values: readonly string[]): bigint {
  return values.reduce((total, value) => total + thousandths(value), 0n);
}
