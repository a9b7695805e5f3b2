import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { dataPackage, dbtSources, schemaSql } from '../../src/warehouse/describe.js';
import { TABLES } from '../../src/warehouse/tables.js';

const read = (name: string) => readFileSync(`warehouse/${name}`, 'utf8');

describe('what describes the warehouse', () => {
  test('is committed as it is made (crossfoot schema --out warehouse)', () => {
    expect(read('schema.sql')).toBe(schemaSql());
    expect(read('datapackage.json')).toBe(`${JSON.stringify(dataPackage(), null, 2)}\n`);
    expect(read('sources.yml')).toBe(dbtSources());
  });

  test('dbt tests what a column promises', () => {
    const { sources } = parse(dbtSources());
    const tables = new Map<string, Source>(sources[0].tables.map((one: Source) => [one.name, one]));
    expect([...tables.keys()]).toEqual(Object.keys(TABLES));
    const column = (table: string, name: string) => tables.get(table)?.columns.find((one) => one.name === name);
    expect(column('reports', 'report_id')?.data_tests).toEqual(['not_null', 'unique']);
    expect(column('facts', 'unit_id')?.data_tests).toEqual([
      'not_null',
      { relationships: { to: "source('crossfoot', 'units')", field: 'unit_id' } },
    ]);
    expect(column('diagnostics', 'severity')?.data_tests).toEqual([
      'not_null',
      { accepted_values: { values: ['error', 'warning', 'info'] } },
    ]);
    expect(column('facts', 'value')?.data_tests).toBeUndefined();
  });
});

interface Source {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly data_tests?: readonly unknown[] }[];
}
