import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import * as duckdb from '@duckdb/node-api';
import { PLACES, scaledAmount } from './amount.js';
import type { Cell, Column, Table } from './table.js';

/** The rows of a DuckDB vector. */
const CHUNK = 2048;

/** Appends rows to a table whose columns are these, in their order: chunk by chunk, values as DuckDB holds them. */
export async function append(
  connection: DuckDBConnection,
  into: string,
  { columns }: Table,
  rows: readonly Readonly<Record<string, Cell>>[],
): Promise<void> {
  if (rows.length === 0) return;
  const named = Object.entries(columns);
  const types = named.map(([, { type }]) => typeOf(type));
  const appender = await connection.createAppender(into);
  for (let start = 0; start < rows.length; start += CHUNK) {
    const part = rows.slice(start, start + CHUNK);
    const chunk = duckdb.DuckDBDataChunk.create(types, part.length);
    for (const [i, [name, { type }]] of named.entries()) {
      const convert = CONVERTERS[type];
      chunk.setColumnValues(
        i,
        part.map((row) => {
          const cell = row[name] ?? null;
          return cell === null ? null : convert(cell);
        }),
      );
    }
    appender.appendDataChunk(chunk);
  }
  appender.flushSync();
  appender.closeSync();
}

function typeOf(type: Column['type']) {
  if (type === 'integer') return duckdb.INTEGER;
  if (type === 'boolean') return duckdb.BOOLEAN;
  if (type === 'date') return duckdb.DATE;
  return type === 'amount' ? duckdb.DECIMAL(38, PLACES) : duckdb.VARCHAR;
}

type Convert = (cell: NonNullable<Cell>) => DuckDBValue;

const same: Convert = (cell) => cell;
const CONVERTERS: Readonly<Record<Column['type'], Convert>> = {
  text: same,
  integer: same,
  boolean: same,
  date: (day) => new duckdb.DuckDBDateValue(Date.parse(`${day}T00:00:00Z`) / 86_400_000),
  amount: (text) => new duckdb.DuckDBDecimalValue(scaledAmount(String(text)), 38, PLACES),
};
