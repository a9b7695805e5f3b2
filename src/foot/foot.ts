import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import type { Datapoint } from '../document/datapoint.js';
import type { Footed, FootedTable, Located, RollForward, Sum } from '../document/footed.js';
import { findNotAllocated } from './allocation.js';
import { chooseReading, type Judged } from './choose.js';
import { findSums } from './collapse.js';
import { datapointId, Ledger } from './ledger.js';
import { rowLines } from './lines.js';
import { proveRate } from './prove-rates.js';
import { acrossShape, downShape, type ProvedSum, proveSum } from './prove-sums.js';
import { repairCurrencies, reportingCurrency } from './repair-currency.js';
import { repairPeriods } from './repair-period.js';
import { findRollForward, isRollForward, proveCarried } from './roll-forward.js';
import { provedScale, sharedScale, statedScale } from './scale.js';
import { tellFailedTie, tellProofs, tellRepairs } from './tell.js';
import { enterTie, findFailedTies, findProseTies, isAsPrinted, POWERS, type Tie } from './tie-prose.js';
import { proveTableTies } from './tie-tables.js';

/**
 * Foots the tables of a note: keeps of each the reading that adds up best, and writes down every identity that its figures
 * take part in (sums down and across, roll-forwards, exchange rates, the same figure elsewhere), holding or failed.
 *
 * Says what fails, what is only rounded, and which headings arithmetic refutes. Cost: linear in the cells of a table times
 * its readings (at most 256) and the reach of a sum (at most 80 rows); ties between tables and prose go by an index.
 */
export function foot(located: Located): Result<Footed> {
  const { document } = located;
  const { text } = document.source;
  const diagnostics: Diagnostic[] = [];
  const ledger = new Ledger();
  const judged: Judged[] = [];
  const reporting = reportingCurrency(located.tables.flatMap((readings) => readings[0] ?? []));
  for (const readings of located.tables) {
    const choice = chooseReading(readings, reporting);
    if (!choice) continue;
    judged.push(choice.best);
    if (choice.tied) diagnostics.push(tellTie(choice.best));
  }

  const proved: ProvedSum[] = [];
  const sums = judged.map((table) => {
    const found = proveTable(text, table, ledger);
    for (const sum of found.proved) proved.push(sum);
    return found;
  });
  proveTableTies(text, judged, ledger);
  const scales = proveScales(text, located, judged, ledger, diagnostics);
  for (const told of tellProofs(proved)) diagnostics.push(told);

  const tables = judged.map((table, i): FootedTable => {
    const { reading } = table;
    const repairs = [...repairPeriods(reading), ...repairCurrencies(text, table, judged, reporting)];
    const allocation = findNotAllocated(text, table, sums[i]?.sums ?? []);
    for (const told of tellRepairs(repairs, reading)) diagnostics.push(told);
    for (const told of allocation.diagnostics) diagnostics.push(told);
    return {
      reading,
      datapoints: datapointsOf(table, ledger),
      sums: sums[i]?.sums ?? [],
      rollForward: sums[i]?.roll,
      scale: scales[i],
      notAllocated: allocation.ids,
      repairs,
    };
  });
  return new Result({ document, tables, amounts: located.amounts, proofs: ledger.proofs }, diagnostics);
}

function proveTable(
  text: string,
  table: Judged,
  ledger: Ledger,
): { sums: Sum[]; roll: RollForward | undefined; proved: ProvedSum[] } {
  const { reading, matrix } = table;
  const found = findSums(rowLines(reading, matrix));
  const down = found.flatMap((sum) => {
    const kind = isRollForward(reading, sum) ? 'roll-forward' : 'sum-down';
    return proveSum(text, matrix, downShape(reading, sum, kind), ledger);
  });
  const sums = found.map(
    ({ total, parts }): Sum => ({ total, parts: parts.map(({ line, weight }) => ({ row: line, weight })) }),
  );
  const roll = findRollForward(reading, sums);
  const carried = roll ? proveCarried(text, reading, matrix, roll, ledger) : [];
  const across = table.across.flatMap((sum) => proveSum(text, matrix, acrossShape(reading, sum), ledger));
  const rates = table.rates.flatMap((rate) => proveRate(text, reading, rate, ledger));
  const proved = [...down, ...carried, ...across, ...rates];
  return { sums, roll, proved };
}

/** States or proves the scale of each table, and ties the amounts of prose that agree with it. */
function proveScales(
  text: string,
  located: Located,
  judged: readonly Judged[],
  ledger: Ledger,
  diagnostics: Diagnostic[],
): FootedTable['scale'][] {
  const stated = new Map(judged.map(({ reading }) => [reading.table, statedScale(reading)]));
  const powersOf = (table: number) => {
    const scale = stated.get(table);
    return scale ? [scale.power] : POWERS;
  };
  const candidates = findProseTies(judged, located.amounts, powersOf);
  const powers = new Map(
    judged.map(({ reading }) => [
      reading.table,
      stated.get(reading.table)?.power ?? provedScale(reading.table, candidates),
    ]),
  );
  const kept = candidates
    .map((tie): Tie => ({ ...tie, places: tie.places.filter((p) => agreesIn(tie, powers.get(p.reading.table))) }))
    .filter((tie) => tie.places.length > 0);
  const proofs = kept.map((tie) => ({ tie, proof: enterTie(text, tie, ledger) }));
  const byTable = groupByTable(proofs);
  const own = judged.map(({ reading }): FootedTable['scale'] => {
    const power = powers.get(reading.table);
    if (power === undefined) return undefined;
    const words = stated.get(reading.table);
    if (words) return { ...words, by: 'stated', proofs: [] };
    const mine = byTable.get(reading.table) ?? [];
    const statements = mine.map(({ proof }) => proof.statement).join('; ');
    const spans = mine.map(({ tie }) => tie.amount.span);
    diagnostics.push(
      diagnose('foot-scale-proved', `Table ${reading.table + 1} states no scale; prose proves 10^${power}.`, spans, {
        actual: statements,
      }),
    );
    return { power, by: 'proved', spans, proofs: mine.map(({ proof }) => proof.id) };
  });
  const shared = sharedScale(own);
  const scales = own.map((scale) => scale ?? shared);
  const byNumber = new Map(judged.map(({ reading }, i) => [reading.table, scales[i]]));
  const powerOf = (table: number) => byNumber.get(table)?.power;
  const tied = new Set(kept.map((tie) => tie.amount.id));
  for (const tie of findFailedTies(located.document, judged, located.amounts, tied, powerOf)) {
    const proof = enterTie(text, tie, ledger);
    for (const place of tie.places) diagnostics.push(tellFailedTie(proof, tie.amount, place));
  }
  return scales;
}

/** Whether a tie is of a table of this scale; where the scale is not known, prose that prints the figure just so is. */
function agreesIn(tie: Tie, power: number | undefined): boolean {
  return power === undefined ? isAsPrinted(tie) : power === tie.power;
}

/** Ties with their proofs, by each table in which they have a place. */
function groupByTable<T extends { readonly tie: Tie }>(ties: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const one of ties) {
    for (const table of new Set(one.tie.places.map((p) => p.reading.table))) {
      const group = groups.get(table);
      if (group) group.push(one);
      else groups.set(table, [one]);
    }
  }
  return groups;
}

function datapointsOf({ reading }: Judged, ledger: Ledger): Datapoint[] {
  return reading.rows.flatMap((row) =>
    row.cells.flatMap((cell, c): Datapoint[] => {
      const column = reading.columns[c];
      if (!cell || !column) return [];
      const id = datapointId({ reading, row: row.index, column: c });
      return [{ id, reading, row, column, cell, proofs: ledger.of(id) }];
    }),
  );
}

function tellTie({ reading }: Judged): Diagnostic {
  const heads = reading.columns.flatMap((c) => c.heads.flatMap((h) => h.phrase.spans));
  const message = `The headings of table ${reading.table + 1} fit its columns in several ways, and no sum decides.`;
  return diagnose('foot-ambiguous-reading', message, heads, { help: 'Check the columns of its facts.' });
}
