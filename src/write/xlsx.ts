import type { Report } from '../fact/report.js';
import type { OimReport } from '../oim/oim-report.js';
import type { Artifact } from './artifact.js';
import { factsSheet } from './facts-sheet.js';
import type { FlatColumn } from './flat-facts.js';
import type { Labels } from './labels.js';
import { makePrintedFigures } from './printed-figures.js';
import { proseSheet } from './prose-sheet.js';
import { workbook } from './spreadsheet/workbook.js';
import { tableSheet } from './table-sheet.js';

/** A workbook with the facts of any report, one a row. */
export function xlsxOfReport(report: OimReport, columns: readonly FlatColumn[], name: string): Artifact {
  return artifact(workbook([factsSheet(report, columns)]), name);
}

/** A workbook of a note: a sheet for each table as it was read, one for the figures in prose, and the facts, to which the figures lead and which lead back. */
export function xlsxOfNote(
  report: Report,
  oim: OimReport,
  columns: readonly FlatColumn[],
  labels: Labels,
  name: string,
): Artifact {
  const figures = makePrintedFigures(report, labels);
  const tables = report.page.flatMap((block) =>
    block.kind === 'table' ? [tableSheet(block.reading, `Table ${block.reading.table + 1}`, figures)] : [],
  );
  const prose = proseSheet(report, figures);
  return artifact(workbook([...tables, ...prose, factsSheet(oim, columns, ({ id }) => figures.spotOf(id))]), name);
}

function artifact(bytes: Uint8Array, name: string): Artifact {
  return {
    path: `${name}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes,
  };
}
