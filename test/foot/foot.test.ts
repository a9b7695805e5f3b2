import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { FootedTable } from '../../src/document/footed.js';
import { columnTitle } from '../../src/document/reading.js';
import { footed } from '../../src/pipeline.js';

/** A note and the identities that an accountant finds in it. */
interface Case {
  readonly name: string;
  readonly text: readonly string[];
  /** Of all tables: the total's label, then its parts with the sign in which they enter. */
  readonly sums: readonly (readonly (string | null)[])[];
  /** Kind, grade, statement, in the order in which they are found. */
  readonly proofs: readonly (readonly [string, string, string])[];
  /** Kind, as printed, as mended, the figures under it. */
  readonly repairs: readonly (readonly [string, string, string, readonly string[]])[];
  /** `row/column` of dashes that are no zeros. */
  readonly notAllocated: readonly string[];
  /** For each table the power of ten and how it is known. */
  readonly scale: readonly (readonly [number, string] | null)[];
  /** Code, the words at its spans (null where they do not matter), and a part of what it says. */
  readonly diagnostics: readonly (readonly [string, readonly string[] | null, string])[];
  /** The alignment of the first table that must be kept. */
  readonly columns?: readonly (readonly string[])[];
}

const folder = new URL('cases/', import.meta.url);
const cases = readdirSync(folder).map(
  (file) => [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case] as const,
);

describe('foot', () => {
  test.each(cases)('%s', (_, expected) => {
    const text = expected.text.join('\n');
    const { value, diagnostics } = footed({ name: 'case', text });
    expect(value.tables.flatMap(sumsOf)).toEqual(expected.sums);
    expect(value.proofs.map((p) => [p.kind, p.grade, p.statement])).toEqual(expected.proofs);
    expect(value.tables.flatMap((table) => repairsOf(text, table))).toEqual(expected.repairs);
    expect(value.tables.flatMap(notAllocatedOf)).toEqual(expected.notAllocated);
    expect(value.tables.map(({ scale }) => (scale ? [scale.power, scale.by] : null))).toEqual(expected.scale);
    expect(diagnostics.map((d) => d.code)).toEqual(expected.diagnostics.map(([code]) => code));
    diagnostics.forEach(({ message, spans, actual, help }, i) => {
      const [, words, said] = expected.diagnostics[i] ?? ['', [], ''];
      if (words) expect(spans.map((s) => text.slice(s.start, s.end))).toEqual(words);
      expect(`${message} ${actual ?? ''} ${help ?? ''}`).toContain(said);
    });
    const heads = value.tables[0]?.reading.columns.map((column) => column.heads.map((head) => head.phrase.text));
    if (expected.columns) expect(heads).toEqual(expected.columns);
    for (const proof of value.proofs)
      for (const { datapoint } of proof.members.filter((m) => m.datapoint.startsWith('t'))) {
        const found = value.tables.flatMap((t) => t.datapoints).find((d) => d.id === datapoint);
        expect(found?.proofs).toContain(proof.id);
      }
  });
});

function sumsOf({ reading, sums }: FootedTable): (string | null)[][] {
  const label = (row: number) => reading.rows[row]?.label?.text ?? null;
  return sums.map((sum) => [label(sum.total), ...sum.parts.map((p) => `${p.weight > 0 ? '+' : '-'}${label(p.row)}`)]);
}

function repairsOf(text: string, { repairs, datapoints }: FootedTable) {
  return repairs.map((repair) => {
    const under = datapoints.filter((d) => repair.datapoints.has(d.id));
    const figures = under.map(({ cell }) => text.slice(cell.digits.start, cell.digits.end));
    return [repair.kind, repair.printed, repair.repaired, figures];
  });
}

function notAllocatedOf({ datapoints, notAllocated }: FootedTable): string[] {
  return datapoints
    .filter((d) => notAllocated.has(d.id))
    .map(({ row, column }) => `${row.label?.text}/${columnTitle(column)}`);
}
