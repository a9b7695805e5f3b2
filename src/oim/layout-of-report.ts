import { columnTitle } from '../document/reading.js';
import type { Fact } from '../fact/fact.js';
import type { PageBlock, Report } from '../fact/report.js';
import { remember } from '../value/remembered.js';
import { Ids } from './ids.js';
import type { LayoutRow, TableLayout } from './table-layout.js';

/**
 * The tables of a note as the note has them, rows and columns without facts left out, and one of the facts in its prose, a row each.
 * Tables and rows are called as in the datapoints: the fact of `t0.r4.c2` stands in the table `t0`, in the row `4`.
 */
export function layoutOfReport({ facts, page }: Report): readonly TableLayout[] {
  const byTable = new Map<number, Placed[]>();
  const inProse: Fact[] = [];
  for (const fact of facts) {
    const place = placeOf(fact);
    if (place === undefined) inProse.push(fact);
    else remember(byTable, place.table, () => []).push({ ...place, fact });
  }
  const tables = [...byTable].sort(([a], [b]) => a - b).map(([table, placed]) => tableOf(table, placed, page));
  return inProse.length === 0 ? tables : [...tables, proseOf(inProse)];
}

interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

interface Placed extends Cell {
  readonly fact: Fact;
}

function placeOf({ provenance: { datapoint } }: Fact): Cell | undefined {
  const [, table, row, column] = /^t(\d+)\.r(\d+)\.c(\d+)$/.exec(datapoint) ?? [];
  return table === undefined ? undefined : { table: Number(table), row: Number(row), column: Number(column) };
}

function tableOf(table: number, placed: readonly Placed[], page: readonly PageBlock[]): TableLayout {
  const block = page.find((one) => one.kind === 'table' && one.reading.table === table);
  const heads = block?.kind === 'table' ? block.reading.columns : [];
  const columns = [...new Set(placed.map(({ column }) => column))].sort((a, b) => a - b);
  const byRow = new Map<number, Map<number, Fact>>();
  for (const { row, column, fact } of placed) {
    const cells = remember(byRow, row, () => new Map<number, Fact>());
    remember(cells, column, () => fact);
  }
  const rows = [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]): LayoutRow => {
      const [first] = cells.values();
      const ids = columns.map((column) => cells.get(column)?.id);
      return { id: String(row), label: first?.provenance.rowLabel ?? '', facts: ids };
    });
  const titles = columns.map((index) => {
    const head = heads.find((one) => one.index === index);
    return head === undefined ? `column ${index + 1}` : columnTitle(head);
  });
  return { id: `t${table}`, columns: titles, rows };
}

function proseOf(facts: readonly Fact[]): TableLayout {
  const ids = new Ids([]);
  const rows = facts.map(({ id, provenance: { datapoint, displayed } }): LayoutRow => {
    return { id: ids.take(datapoint.replace(/\W+/g, '-'), 'p'), label: displayed, facts: [id] };
  });
  return { id: 'prose', columns: ['value'], rows };
}
