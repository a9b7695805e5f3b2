import type { Target } from './target.js';

/** What a warehouse may be, by how it is named. */
export const TARGETS = 'a DuckDB file (*.duckdb), postgres://…, or a folder for Parquet';

/** Opens the warehouse of this name, made where there is none; each brings its library only when it is asked for. */
export async function openTarget(name: string): Promise<Target> {
  if (/^postgres(?:ql)?:\/\//.test(name)) return (await import('./postgres.js')).openPostgres(name);
  if (/\.(?:duckdb|db)$/i.test(name)) return (await import('./duckdb.js')).openDuckDb(name);
  return (await import('./parquet.js')).openParquet(name);
}
