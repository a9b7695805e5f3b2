import { checks, diagnostics, fact_dims, facts, note_tables, reports, source_cells } from './report-tables.js';
import { concepts, entities, labels, relationships, units } from './shared-tables.js';
import type { RowOf } from './table.js';

/** In the order in which rows can be added: what is referred to comes first. */
export const TABLES = {
  entities,
  units,
  concepts,
  labels,
  relationships,
  reports,
  note_tables,
  facts,
  fact_dims,
  source_cells,
  checks,
  diagnostics,
} as const;

export type TableName = keyof typeof TABLES;
export type Row<T extends TableName> = RowOf<(typeof TABLES)[T]>;
export type Rows = { readonly [T in TableName]: readonly Row<T>[] };

/** Rows that reports share: added where they are not there yet, and kept when a report is replaced. */
export const SHARED = [
  'entities',
  'units',
  'concepts',
  'labels',
  'relationships',
] as const satisfies readonly TableName[];
/** Rows that belong to one report and go with it. */
export const OWNED = [
  'note_tables',
  'facts',
  'fact_dims',
  'source_cells',
  'checks',
  'diagnostics',
] as const satisfies readonly TableName[];
