import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { crossfoot, folderWith } from '../cli/crossfoot.js';
import { startPostgres } from './postgres.js';

interface Question {
  readonly title: string;
  readonly sql: string;
  readonly answer: readonly (readonly string[])[];
}

/** The questions of the page, each with its SQL and the table of its answer. */
const QUESTIONS: readonly Question[] = readFileSync('warehouse/README.md', 'utf8')
  .split(/^### /m)
  .slice(1)
  .map((text) => {
    const [, sql = ''] = /```sql\n(.*?)```/s.exec(text) ?? [];
    const lines = text.split('\n').filter((line) => line.startsWith('|') && !line.startsWith('|---'));
    const answer = lines.map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
    return { title: text.split('\n', 1)[0] as string, sql, answer };
  });

const folder = folderWith({});
const server = startPostgres();
afterAll(() => server?.stop());
const load = (warehouse: string) =>
  crossfoot(folder, ['load', resolve('samples'), resolve('samples/broken'), '--to', warehouse]);

/** Numbers as people write them: databases differ in the zeros behind the point. */
const tell = (cell: unknown) => {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
  return /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text;
};

test('there are ten questions', () => {
  expect(QUESTIONS.map(({ sql, answer }) => sql !== '' && answer.length > 1)).toEqual(Array(10).fill(true));
});

describe('in DuckDB', () => {
  const file = join(folder, 'w.duckdb');
  load(file);
  test.each(QUESTIONS.map((one) => [one.title, one] as const))('%s', async (_, { sql, answer }) => {
    const instance = await DuckDBInstance.create(file);
    const connection = await instance.connect();
    const read = await connection.runAndReadAll(sql);
    const rows = [read.columnNames(), ...read.getRowsJson()].map((row) => row.map(tell));
    connection.closeSync();
    instance.closeSync();
    expect(rows).toEqual(answer);
  });
});

(server === undefined ? describe.skip : describe)('in PostgreSQL', () => {
  load(server?.address ?? '');
  test.each(QUESTIONS.map((one) => [one.title, one] as const))('%s', async (_, { sql, answer }) => {
    const client = new Client({
      connectionString: server?.address,
      options: '-c search_path=crossfoot -c timezone=UTC',
    });
    client.setTypeParser(1082, (day: string) => day);
    await client.connect();
    const { fields, rows } = await client.query({ text: sql, rowMode: 'array' });
    await client.end();
    expect([fields.map(({ name }) => name), ...rows.map((row: unknown[]) => row.map(tell))]).toEqual(answer);
  });
});
