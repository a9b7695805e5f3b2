import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { append } from './append.js';
import { createTables, listed } from './ddl.js';
import type { Table } from './table.js';
import { OWNED, type Rows, SHARED, TABLES, type TableName } from './tables.js';
import type { Target } from './target.js';
import { createViews } from './views.js';

/** Nothing is fetched: extensions are neither sought nor loaded. */
export const OFFLINE = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' };

/**
 * A DuckDB file, made where there is none. One process has it at a time: while another has, it is waited for, at most `patience`
 * milliseconds.
 */
export async function openDuckDb(path: string, patience = 60_000): Promise<Target> {
  const instance = await waitFor(() => DuckDBInstance.create(path, OFFLINE), patience);
  const connection = await instance.connect();
  for (const statement of [...createTables(isKept), ...createViews()]) await connection.run(statement);
  return new DuckDb(connection, () => {
    connection.closeSync();
    instance.closeSync();
  });
}

/**
 * DuckDB checks keys against rows that the same transaction has deleted, so what refers to rows that go with a report has no foreign key
 * there. PostgreSQL, which is given the same rows, has all of them.
 */
function isKept(_: Table, { table }: Table['references'][number]): boolean {
  return table !== 'facts' && table !== 'concepts';
}

class DuckDb implements Target {
  constructor(
    readonly connection: DuckDBConnection,
    readonly end: () => void,
  ) {}

  async hashesOf(reportIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const wanted = new Set(reportIds);
    const found = await this.connection.runAndReadAll('SELECT report_id, content_hash FROM reports');
    const rows = found.getRows() as [string, string][];
    return new Map(rows.filter(([id]) => wanted.has(id)));
  }

  async replace(rows: Rows): Promise<void> {
    const { connection } = this;
    await connection.run('BEGIN TRANSACTION');
    try {
      await stage(connection, rows, ['reports', ...SHARED]);
      const loaded = 'report_id IN (SELECT report_id FROM staged_reports)';
      for (const name of [...OWNED].reverse()) await connection.run(`DELETE FROM ${name} WHERE ${loaded}`);
      await connection.run(`DELETE FROM labels WHERE concept_id IN (SELECT concept_id FROM concepts WHERE ${loaded})`);
      await connection.run(`DELETE FROM concepts WHERE ${loaded}`);
      for (const name of SHARED) {
        await connection.run(`INSERT INTO ${name} SELECT * FROM staged_${name} ON CONFLICT DO NOTHING`);
      }
      await connection.run(upsertReports());
      for (const name of OWNED) await append(connection, name, TABLES[name], rows[name]);
      await connection.run('COMMIT');
    } catch (error) {
      await connection.run('ROLLBACK');
      throw error;
    }
  }

  async close(): Promise<void> {
    this.end();
  }
}

/** Rows in temporary tables `staged_…`, new for each time. */
export async function stage(connection: DuckDBConnection, rows: Rows, names: readonly TableName[]): Promise<void> {
  for (const name of names) {
    await connection.run(`CREATE OR REPLACE TEMP TABLE staged_${name} AS SELECT * FROM ${name} LIMIT 0`);
    await append(connection, `staged_${name}`, TABLES[name], rows[name]);
  }
}

/** Columns of keys stay, as they must: the id is made of the entity. DuckDB would take their update for a row that is deleted. */
function upsertReports(): string {
  const set = Object.keys(TABLES.reports.columns)
    .filter((name) => name !== 'report_id' && name !== 'entity_id')
    .map((name) => `${listed([name])} = excluded.${listed([name])}`);
  return `INSERT INTO reports SELECT * FROM staged_reports ON CONFLICT (report_id) DO UPDATE SET ${set.join(', ')}`;
}

/** Opens what another process may have, as soon as that lets go; fails with what kept it after `patience` milliseconds. */
export async function waitFor<T>(open: () => Promise<T>, patience: number): Promise<T> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      return await open();
    } catch (error) {
      const locked = error instanceof Error && /lock/i.test(error.message);
      if (!locked || Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
