import type { Datapoint } from '../document/datapoint.js';
import { columnTitle, rowTitle } from '../document/reading.js';
import { isDecimal, toText } from '../value/decimal.js';

/**
 * What a stage gave as plain JSON: decimals as text, maps and sets as arrays, the text of the source only by its spans,
 * and of a datapoint's row and column their titles, since the reading has them in full.
 */
export function plainJson(value: unknown): unknown {
  if (isDecimal(value)) return toText(value);
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof Map || value instanceof Set) return [...value].map(plainJson);
  if (Array.isArray(value)) return value.map(plainJson);
  if (typeof value !== 'object' || value === null) return value;
  if (isDatapoint(value)) {
    const { id, row, column, cell, proofs } = value;
    return { id, row: rowTitle(row), column: columnTitle(column), cell: plainJson(cell), proofs };
  }
  const entries = Object.entries(value).filter(([key, held]) => held !== undefined && key !== 'source');
  return Object.fromEntries(entries.map(([key, held]) => [key, plainJson(held)]));
}

function isDatapoint(value: object): value is Datapoint {
  return 'row' in value && 'column' in value && 'cell' in value && 'reading' in value;
}
