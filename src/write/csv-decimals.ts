import type { OimFact } from '../oim/oim-report.js';
import type { Sheet } from './csv-sheets.js';

/** Where the accuracy of a sheet's facts is said: once for all, or for a column; what neither says stands behind the figures. */
export interface SheetDecimals {
  readonly sheet: number | undefined;
  /** For each fact column. */
  readonly columns: readonly (number | undefined)[];
}

/** Decimals of these facts where all have the same; those without number do not ask, those that are nil must not have any. */
export function commonDecimals(facts: Iterable<OimFact | undefined>): number | undefined {
  let common: number | undefined;
  for (const fact of facts) {
    if (fact?.unit === undefined) continue;
    const { decimals } = fact;
    if (fact.value === null || typeof decimals !== 'number') return undefined;
    if (common !== undefined && common !== decimals) return undefined;
    common = decimals;
  }
  return common;
}

/** Of a sheet of a report whose facts do not have all the same. */
export function layDecimals({ columns, rows }: Sheet): SheetDecimals {
  const sheet = commonDecimals(rows.flatMap(({ facts }) => facts));
  if (sheet !== undefined) return { sheet, columns: columns.map(() => undefined) };
  return { sheet, columns: columns.map((_, column) => commonDecimals(rows.map(({ facts }) => facts[column]))) };
}

/** The suffix of a figure whose accuracy is not what is said for all around it (xBRL-CSV 1.0, "Decimals suffix"). */
export function decimalsSuffix({ unit, value, decimals }: OimFact, said: number | undefined): string {
  if (unit === undefined || value === null || said !== undefined) return '';
  return typeof decimals === 'number' ? `d${decimals}` : '';
}
