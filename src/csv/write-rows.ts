import { createRequire } from 'node:module';

/** Loaded with the first table: most runs write none, and every start would wait for it. */
const load = createRequire(import.meta.url);
const writer = () => load('csv-stringify/sync') as typeof import('csv-stringify/sync');

/** So many rows at once: a call costs more than a row. */
const BATCH = 1000;

/**
 * Rows as the text of a CSV file, in pieces (RFC 4180): commas, CR LF, and quotes where a cell has a comma, a quote, a line's end or white
 * space at an end of it. Nothing in a cell is changed.
 */
export function* writeRows(rows: Iterable<readonly string[]>): Generator<string> {
  let batch: (readonly string[])[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield written(batch);
    batch = [];
  }
  if (batch.length > 0) yield written(batch);
}

function written(rows: readonly (readonly string[])[]): string {
  return writer().stringify(rows as string[][], { record_delimiter: 'windows', quoted_match: /[\r\n]|^\s|\s$/ });
}
