import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { append } from './append.js';
import { createTables, listed } from './ddl.js';
import { dataPackage } from './describe.js';
import { OFFLINE, waitFor } from './duckdb.js';
import { Generations } from './generations.js';
import { type Rows, SHARED, TABLES, type TableName } from './tables.js';
import type { Target } from './target.js';

const NAMES = Object.keys(TABLES) as readonly TableName[];

/** How the rows of a table go with reports: by a column of theirs, by the id of a proposed concept, or not at all. */
const OF_REPORT: Readonly<Record<TableName, string | undefined>> = {
  entities: undefined,
  units: undefined,
  relationships: undefined,
  concepts: 'report_id',
  labels: "split_part(concept_id, '/', 1)",
  reports: 'report_id',
  note_tables: 'report_id',
  facts: 'report_id',
  fact_dims: 'report_id',
  source_cells: 'report_id',
  checks: 'report_id',
  diagnostics: 'report_id',
};

/** Tables whose rows reports share: only what is missing is added. */
const SHARING: ReadonlySet<TableName> = new Set(SHARED);

/**
 * A folder of Parquet files (zstd): `current/TABLE/report_year=2025/PART.parquet`, shared tables without years. Each load makes a new
 * generation (see `Generations`), of new files, of files without the reports that are replaced, and of those that stay.
 * One process has the folder at a time: while another has, it is waited for, at most `patience` milliseconds.
 */
export async function openParquet(folder: string, patience = 60_000): Promise<Target> {
  await mkdir(folder, { recursive: true });
  // the lock of an empty database goes with its process, however that ends
  const instance = await waitFor(() => DuckDBInstance.create(join(folder, '.lock.duckdb'), OFFLINE), patience);
  const connection = await instance.connect();
  const generations = new Generations(folder);
  await writeFile(join(folder, 'datapackage.json'), `${JSON.stringify(dataPackage(), null, 2)}\n`);
  await generations.sweep();
  for (const statement of createTables(() => false)) {
    await connection.run(statement.replace('CREATE TABLE IF NOT EXISTS', 'CREATE TEMP TABLE'));
  }
  return new Parquet(generations, connection, () => {
    connection.closeSync();
    instance.closeSync();
  });
}

class Parquet implements Target {
  constructor(
    readonly generations: Generations,
    readonly connection: DuckDBConnection,
    readonly end: () => void,
  ) {}

  async hashesOf(reportIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const files = await this.generations.list('reports');
    if (files.length === 0) return new Map();
    const wanted = new Set(reportIds);
    const rows = await this.#ask<[string, string]>(`SELECT report_id, content_hash FROM ${this.#read(files)}`);
    return new Map(rows.filter(([id]) => wanted.has(id)));
  }

  async replace(rows: Rows): Promise<void> {
    for (const name of NAMES) {
      await this.connection.run(`DELETE FROM ${name}`);
      await append(this.connection, name, TABLES[name], rows[name]);
    }
    const part = partName(rows);
    const replaced = (await this.hashesOf(rows.reports.map(({ report_id }) => report_id))).size > 0;
    await this.generations.next(part, async (into) => {
      for (const name of NAMES) {
        const files = await this.generations.list(name);
        const stale = replaced ? await this.#stale(name, files) : new Set<string>();
        for (const file of files) {
          if (stale.has(file)) await this.#without(name, file, join(into, file));
          else await this.generations.keep(file, into);
        }
        await this.#add(name, files, part, into);
      }
    });
  }

  async close(): Promise<void> {
    this.end();
  }

  /** Files with a row of a report that is being replaced. */
  async #stale(name: TableName, files: readonly string[]): Promise<ReadonlySet<string>> {
    const of = OF_REPORT[name];
    if (of === undefined || files.length === 0) return new Set();
    const top = this.generations.pathOf('');
    const found = await this.#ask<[string]>(
      `SELECT DISTINCT filename FROM ${this.#read(files, 'filename = true')} WHERE ${of} IN (SELECT report_id FROM temp.reports)`,
    );
    return new Set(found.map(([path]) => path.slice(top.length).replace(/^\//, '')));
  }

  async #without(name: TableName, file: string, to: string): Promise<void> {
    const of = OF_REPORT[name];
    const kept = `SELECT ${columnsOf(name)} FROM ${this.#read([file])} WHERE coalesce(${of}, '') NOT IN (SELECT report_id FROM temp.reports)`;
    await this.#copy(kept, to);
  }

  async #add(name: TableName, files: readonly string[], part: string, into: string): Promise<void> {
    if (SHARING.has(name)) {
      const known = files.length === 0 ? '' : this.#unknown(name, files);
      const added = `SELECT ${columnsOf(name)} FROM temp.${name} AS own ${known}`;
      if (await this.#any(added)) await this.#copy(added, join(into, name, `${part}.parquet`));
      return;
    }
    const years = await this.#ask<[number]>('SELECT DISTINCT fiscal_year FROM temp.reports ORDER BY 1');
    for (const [year] of years) {
      const of = `(SELECT report_id FROM temp.reports WHERE fiscal_year = ${year})`;
      const added = `SELECT ${columnsOf(name)} FROM temp.${name} WHERE report_id IN ${of}`;
      if (await this.#any(added)) await this.#copy(added, join(into, name, `report_year=${year}`, `${part}.parquet`));
    }
  }

  /** What is not there under its key; what a replaced report proposed is as good as gone. */
  #unknown(name: TableName, files: readonly string[]): string {
    const same = TABLES[name].key.map((column) => `own."${column}" = old."${column}"`).join(' AND ');
    const of = OF_REPORT[name];
    const gone = of === undefined ? '' : ` AND coalesce(${of}, '') NOT IN (SELECT report_id FROM temp.reports)`;
    return `WHERE NOT EXISTS (SELECT 1 FROM ${this.#read(files)} AS old WHERE ${same}${gone})`;
  }

  async #any(query: string): Promise<boolean> {
    return (await this.#ask(`SELECT 1 FROM (${query}) LIMIT 1`)).length > 0;
  }

  async #copy(query: string, to: string): Promise<void> {
    await mkdir(dirname(to), { recursive: true });
    await this.connection.run(`COPY (${query}) TO '${quote(to)}' (FORMAT parquet, COMPRESSION zstd)`);
  }

  async #ask<T extends readonly unknown[]>(query: string): Promise<readonly T[]> {
    return (await this.connection.runAndReadAll(query)).getRows() as unknown as readonly T[];
  }

  #read(files: readonly string[], more = ''): string {
    const paths = files.map((file) => `'${quote(this.generations.pathOf(file))}'`);
    return `read_parquet([${paths.join(', ')}], hive_partitioning = false${more === '' ? '' : `, ${more}`})`;
  }
}

function columnsOf(name: TableName): string {
  return listed(Object.keys(TABLES[name].columns));
}

/** The same reports make files of the same names. */
function partName({ reports }: Rows): string {
  const said = reports.map(({ report_id, content_hash }) => `${report_id} ${content_hash}`).sort();
  return createHash('sha256').update(said.join('\n')).digest('hex').slice(0, 16);
}

function quote(text: string): string {
  return text.replaceAll("'", "''");
}
