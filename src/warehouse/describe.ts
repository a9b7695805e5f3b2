import { createTables } from './ddl.js';
import type { Column, Table } from './table.js';
import { TABLES } from './tables.js';
import { createViews, VIEWS } from './views.js';

/** The version of tables and views; a change that a reader could notice changes it. */
export const WAREHOUSE_VERSION = '1';

const ALL: readonly Table[] = Object.values(TABLES);

/** The tables and views as SQL, for a database that somebody makes himself. */
export function schemaSql(): string {
  const tables = createTables().map((sql, i) => `-- ${ALL[i]?.about}\n${sql};\n`);
  const views = createViews().map((sql, i) => `-- ${VIEWS[i]?.about}\n${sql};\n`);
  return `-- Crossfoot's warehouse, version ${WAREHOUSE_VERSION}.\n\n${[...tables, ...views].join('\n')}`;
}

const TYPES: Readonly<Record<Column['type'], string>> = {
  text: 'string',
  integer: 'integer',
  boolean: 'boolean',
  date: 'date',
  amount: 'number',
};

/** A Frictionless Data Package (Data Package 2.0, Table Schema) of the folder of Parquet that a load writes. */
export function dataPackage(): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'crossfoot-warehouse',
    version: WAREHOUSE_VERSION,
    title: 'Facts of the notes of financial reports',
    resources: ALL.map(({ name, about, columns, key, references }) => ({
      name: name.replaceAll('_', '-'),
      title: name,
      description: about,
      path: `current/${name}/**/*.parquet`,
      format: 'parquet',
      mediatype: 'application/vnd.apache.parquet',
      schema: {
        fields: Object.entries(columns).map(([field, { type, about: description, required, values }]) => ({
          name: field,
          type: TYPES[type],
          description,
          constraints: { required, ...(values && { enum: values }) },
        })),
        primaryKey: key,
        foreignKeys: references.map(({ columns: own, table }) => ({
          fields: own,
          reference: { resource: table.replaceAll('_', '-'), fields: keyOf(table) },
        })),
      },
    })),
  };
}

/** Sources for dbt, with tests of what each column promises. */
export function dbtSources(): string {
  const lines = ['version: 2', 'sources:', '  - name: crossfoot', '    schema: crossfoot', '    tables:'];
  for (const { name, about, columns, key, references } of ALL) {
    lines.push(`      - name: ${name}`, `        description: ${quoted(about)}`);
    if (key.length > 1) {
      lines.push('        data_tests:', '          - dbt_utils.unique_combination_of_columns:');
      lines.push(`              combination_of_columns: [${key.join(', ')}]`);
    }
    lines.push('        columns:');
    for (const [column, { about: says, required, values }] of Object.entries(columns)) {
      lines.push(`          - name: ${column}`, `            description: ${quoted(says)}`);
      const to = references.find(({ columns: own }) => own.length === 1 && own[0] === column)?.table;
      const tests = [
        ...(required ? ['not_null'] : []),
        ...(key.length === 1 && key[0] === column ? ['unique'] : []),
        ...(values ? [`accepted_values: { values: [${values.map(quoted).join(', ')}] }`] : []),
        ...(to ? [`relationships: { to: "source('crossfoot', '${to}')", field: ${keyOf(to)[0]} }`] : []),
      ];
      if (tests.length > 0) lines.push('            data_tests:', ...tests.map((test) => `              - ${test}`));
    }
  }
  return `${lines.join('\n')}\n`;
}

function keyOf(table: string): readonly string[] {
  return ALL.find(({ name }) => name === table)?.key ?? [];
}

/** A text as YAML writes it between double quotes. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
