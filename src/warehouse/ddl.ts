import type { Column, Table } from './table.js';
import { TABLES } from './tables.js';

/** The names of types in the SQL of a target. */
export type Dialect = Readonly<Record<Column['type'], string>>;

export const STANDARD: Dialect = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  boolean: 'BOOLEAN',
  date: 'DATE',
  amount: 'DECIMAL(38, 10)',
};

/** `CREATE TABLE` for all tables with their keys, as every target understands it; `keeps` says which foreign keys the target can hold to. */
export function createTables(
  keeps: (table: Table, reference: Table['references'][number]) => boolean = () => true,
): string[] {
  return Object.values(TABLES).map((table: Table) => {
    const columns = Object.entries(table.columns).map(
      ([name, { type, required }]) => `${quoted(name)} ${STANDARD[type]}${required ? ' NOT NULL' : ''}`,
    );
    const foreign = table.references
      .filter((reference) => keeps(table, reference))
      .map(({ columns: own, table: other }) => {
        const key = (TABLES as Readonly<Record<string, Table>>)[other]?.key ?? [];
        return `FOREIGN KEY (${listed(own)}) REFERENCES ${other} (${listed(key)})`;
      });
    const lines = [...columns, `PRIMARY KEY (${listed(table.key)})`, ...foreign];
    return `CREATE TABLE IF NOT EXISTS ${table.name} (\n  ${lines.join(',\n  ')}\n)`;
  });
}

export function listed(names: readonly string[]): string {
  return names.map(quoted).join(', ');
}

/** Some names are words of SQL. */
export function quoted(name: string): string {
  return `"${name}"`;
}
