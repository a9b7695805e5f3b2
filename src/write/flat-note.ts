import type { Fact } from '../fact/fact.js';
import type { Report } from '../fact/report.js';
import { standings } from '../fact/standing.js';
import type { OimFact } from '../oim/oim-report.js';
import { type FlatCell, type FlatColumn, words } from './flat-facts.js';

/** What only the facts of a note have: how they stand by their proofs, what is to be reviewed, and where they are printed. */
export function noteColumns(report: Report): readonly FlatColumn[] {
  const byId = new Map(report.facts.map((fact) => [fact.id, fact]));
  const standing = standings(report);
  const column = (title: string, cell: (fact: Fact) => FlatCell | undefined): FlatColumn => ({
    title,
    cell: ({ id }: OimFact) => cell(byId.get(id) as Fact),
  });
  return [
    column('standing', (fact) => ({ kind: 'code', text: standing(fact) })),
    column('review', ({ reviews }) => words([...new Set(reviews.map(({ reason }) => reason))].join(' '))),
    column('source.table', (fact) => tableCell(fact)),
    column('source.row', ({ provenance }) => words(provenance.rowLabel)),
    column('source.column', ({ provenance }) => words(provenance.columnLabel)),
    column('source.text', ({ provenance }) => words(provenance.displayed)),
  ];
}

/** Tables count from 1, as the sheets of a workbook do. */
function tableCell({ provenance }: Fact): FlatCell | undefined {
  const table = /^t(\d+)\./.exec(provenance.datapoint)?.[1];
  return table === undefined ? undefined : { kind: 'number', text: String(Number(table) + 1) };
}
