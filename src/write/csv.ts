import { writeRows } from '../csv/write-rows.js';
import type { OimReport } from '../oim/oim-report.js';
import type { Artifact } from './artifact.js';
import type { FlatCell, FlatColumn } from './flat-facts.js';

/**
 * One flat table (RFC 4180, UTF-8 without a mark): a row for each fact, in their order. Words that a spreadsheet would take for a formula have an
 * apostrophe before them; numbers and codes never do.
 */
export function csvArtifact(report: OimReport, columns: readonly FlatColumn[], name: string): Artifact {
  return {
    path: `${name}.csv`,
    mediaType: 'text/csv',
    bytes: { pieces: { [Symbol.iterator]: () => writeRows(rows(report, columns)) } },
  };
}

function* rows({ facts }: OimReport, columns: readonly FlatColumn[]): Generator<readonly string[]> {
  yield columns.map(({ title }) => title);
  for (const fact of facts) yield columns.map((column) => text(column.cell(fact)));
}

function text(cell: FlatCell | undefined): string {
  if (cell === undefined) return '';
  return cell.kind === 'words' && /^[=+\-@\t\r\n＝＋－＠]/.test(cell.text) ? `'${cell.text}` : cell.text;
}
