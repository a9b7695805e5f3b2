import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { Client } from 'pg';
import { TABLES, type TableName } from '../../src/warehouse/tables.js';

type Told = Readonly<Record<string, readonly string[]>>;

/** All rows of all tables as texts, sorted: amounts with all their places, days as YYYY-MM-DD. */
export async function readAll(warehouse: string): Promise<Told> {
  if (warehouse.startsWith('postgres')) return readPostgres(warehouse);
  const file = warehouse.endsWith('.duckdb');
  const instance = await DuckDBInstance.create(file ? warehouse : ':memory:');
  const connection = await instance.connect();
  try {
    return await tell((name) => readDuckDb(connection, name, file ? undefined : warehouse));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function readDuckDb(connection: DuckDBConnection, name: TableName, folder: string | undefined) {
  const below = folder && join(folder, 'current', name);
  if (below !== undefined && !existsSync(below)) return [];
  const from = below === undefined ? name : `read_parquet('${below}/**/*.parquet', hive_partitioning = false)`;
  return (await connection.runAndReadAll(`SELECT ${texts(name)} FROM ${from}`)).getRows();
}

async function readPostgres(address: string): Promise<Told> {
  const client = new Client({ connectionString: address, options: '-c search_path=crossfoot' });
  await client.connect();
  try {
    return await tell(async (name) => {
      const { rows } = await client.query({ text: `SELECT ${texts(name)} FROM ${name}`, rowMode: 'array' });
      return rows;
    });
  } finally {
    await client.end();
  }
}

function texts(name: TableName): string {
  return Object.keys(TABLES[name].columns)
    .map((column) => `CAST("${column}" AS VARCHAR)`)
    .join(', ');
}

async function tell(read: (name: TableName) => Promise<readonly unknown[]>): Promise<Told> {
  const told: Record<string, readonly string[]> = {};
  for (const name of Object.keys(TABLES) as TableName[]) {
    told[name] = (await read(name)).map((row) => JSON.stringify(row)).sort();
  }
  return told;
}
