import { once } from 'node:events';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { createTables, listed } from './ddl.js';
import type { Cell, Table } from './table.js';
import { OWNED, type Rows, SHARED, TABLES, type TableName } from './tables.js';
import type { Target } from './target.js';
import { createViews } from './views.js';

/** One loader changes the tables at a time: any number that no one else has. */
const LOCK = 0x63666f74;

/** A PostgreSQL database by its address (`postgres://…`); tables and views are made in the schema `crossfoot`. */
export async function openPostgres(address: string): Promise<Target> {
  const client = new Client({ connectionString: address });
  await client.connect();
  await client.query('BEGIN');
  await client.query(`SELECT pg_advisory_xact_lock(${LOCK})`);
  await client.query('CREATE SCHEMA IF NOT EXISTS crossfoot');
  await client.query('SET search_path TO crossfoot');
  for (const statement of [...createTables(), ...createViews()]) await client.query(statement);
  await client.query('COMMIT');
  await client.query('SET search_path TO crossfoot');
  return new Postgres(client);
}

class Postgres implements Target {
  constructor(readonly client: Client) {}

  async hashesOf(reportIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.client.query<{ report_id: string; content_hash: string }>(
      'SELECT report_id, content_hash FROM reports WHERE report_id = ANY($1)',
      [reportIds],
    );
    return new Map(rows.map(({ report_id, content_hash }) => [report_id, content_hash]));
  }

  async replace(rows: Rows): Promise<void> {
    const { client } = this;
    await client.query('BEGIN');
    try {
      await client.query(`SELECT pg_advisory_xact_lock(${LOCK})`);
      const ids = [rows.reports.map(({ report_id }) => report_id)];
      for (const name of [...OWNED].reverse()) {
        await client.query(`DELETE FROM ${name} WHERE report_id = ANY($1)`, ids);
      }
      await client.query(
        'DELETE FROM labels WHERE concept_id IN (SELECT concept_id FROM concepts WHERE report_id = ANY($1))',
        ids,
      );
      await client.query('DELETE FROM concepts WHERE report_id = ANY($1)', ids);
      await client.query('DELETE FROM reports WHERE report_id = ANY($1)', ids);
      for (const name of SHARED) await this.#addMissing(name, rows);
      for (const name of ['reports', ...OWNED] as const) await this.#copy(name, TABLES[name], rows[name]);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  async #addMissing(name: TableName, rows: Rows): Promise<void> {
    if (rows[name].length === 0) return;
    await this.client.query(`CREATE TEMP TABLE staged_${name} (LIKE ${name}) ON COMMIT DROP`);
    await this.#copy(`staged_${name}`, TABLES[name], rows[name]);
    await this.client.query(`INSERT INTO ${name} SELECT * FROM staged_${name} ON CONFLICT DO NOTHING`);
  }

  async #copy(into: string, { columns }: Table, rows: readonly Readonly<Record<string, Cell>>[]): Promise<void> {
    if (rows.length === 0) return;
    const names = Object.keys(columns);
    const stream = this.client.query(copyFrom(`COPY ${into} (${listed(names)}) FROM STDIN`));
    const failed = once(stream, 'error').then(([error]) => {
      throw error;
    });
    for (const batch of batches(rows, names)) {
      if (!stream.write(batch)) await Promise.race([once(stream, 'drain'), failed]);
    }
    stream.end();
    await Promise.race([once(stream, 'finish'), failed]);
  }
}

const BATCH = 1 << 18;

/** COPY's text format: a line a row, a tab between columns. */
function* batches(rows: readonly Readonly<Record<string, Cell>>[], names: readonly string[]): Generator<string> {
  let batch = '';
  for (const row of rows) {
    let line = '';
    for (const name of names) line += `${line === '' ? '' : '\t'}${cellText(row[name] ?? null)}`;
    batch += `${line}\n`;
    if (batch.length < BATCH) continue;
    yield batch;
    batch = '';
  }
  if (batch !== '') yield batch;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\0': '\ufffd',
};

function cellText(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell !== 'string') return String(cell);
  return /[\\\t\n\r\0]/.test(cell) ? cell.replace(/[\\\t\n\r\0]/g, (one) => ESCAPES[one] as string) : cell;
}
