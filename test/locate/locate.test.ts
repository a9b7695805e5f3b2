import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Reading, ValueCell } from '../../src/document/reading.js';
import { located } from '../../src/pipeline.js';

/** A note and its tables as they are to be read. `columns` is an alignment that must be among the readings. */
interface Case {
  readonly name: string;
  readonly text: readonly string[];
  readonly tables: readonly {
    readonly readings: number;
    readonly columns: readonly (readonly string[])[];
    readonly corner: readonly string[];
    readonly rows: readonly (readonly (string | null)[])[];
    readonly marks: Readonly<Record<string, readonly string[]>>;
    readonly sections: Readonly<Record<string, readonly string[]>>;
  }[];
  /** As printed, the currency, the power of ten of the scale word, the noun counted. */
  readonly amounts: readonly (readonly [string, string | null, number, string | null])[];
  readonly diagnostics: readonly (readonly [string, string])[];
}

const folder = new URL('cases/', import.meta.url);
const cases = readdirSync(folder).map(
  (file) => [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case] as const,
);

describe('locate', () => {
  test.each(cases)('%s', (_, expected) => {
    const text = expected.text.join('\n');
    const { value, diagnostics } = located({ name: 'case', text });
    expect(value.tables.length).toBe(expected.tables.length);
    value.tables.forEach((readings, i) => {
      const table = expected.tables[i];
      const [first] = readings;
      if (!table || !first) throw new Error('a table without a reading');
      expect(readings.length).toBe(table.readings);
      expect(readings.map(headsOf)).toContainEqual(table.columns);
      expect(first.corner.map((head) => head.phrase.text)).toEqual(table.corner);
      expect(first.rows.map((row) => [row.label?.text ?? null, ...row.cells.map((c) => shown(text, c))])).toEqual(
        table.rows,
      );
      expect(byLabel(first, (row) => row.marks.map((m) => m.mark))).toEqual(table.marks);
      expect(byLabel(first, (row) => row.sections.map((s) => s.text))).toMatchObject(table.sections);
      for (const reading of readings) expect(reading.prior).toBeLessThanOrEqual(first.prior);
    });
    const amounts = value.amounts.map(({ span, currency, power, noun }) => [
      text.slice(span.start, span.end),
      currency?.code ?? null,
      power,
      noun?.text ?? null,
    ]);
    expect(amounts).toEqual(expected.amounts);
    const told = diagnostics.map((d) => [d.code, d.spans.map((s) => text.slice(s.start, s.end)).join()]);
    expect(told).toEqual(expected.diagnostics);
  });
});

function headsOf(reading: Reading): string[][] {
  return reading.columns.map((column) => column.heads.map((head) => head.phrase.text));
}

/** A figure with the signs around it: `$ 400`, `(25)`, `6.3 %`, `—`. */
function shown(text: string, cell: ValueCell | undefined): string | null {
  if (!cell) return null;
  const digits = text.slice(cell.digits.start, cell.digits.end);
  const signed = cell.written.negative ? `(${digits})` : digits;
  if (cell.sign?.kind === 'percent') return `${signed} %`;
  return cell.sign ? `${cell.sign.phrase.text} ${signed}` : signed;
}

function byLabel<T>(reading: Reading, of: (row: Reading['rows'][number]) => T[]): Record<string, T[]> {
  return Object.fromEntries(
    reading.rows.flatMap((row) => (row.label && of(row).length > 0 ? [[row.label.text, of(row)] as const] : [])),
  );
}
