import type { Repair } from '../document/footed.js';
import type { Column, Reading } from '../document/reading.js';
import { currencyOf, periodOf } from './across.js';
import type { Judged } from './choose.js';
import { datapointId, printed } from './ledger.js';
import { absolute } from './matrix.js';
import { type FoundRate, show } from './rates.js';
import { yearOf } from './times.js';

/**
 * Mends a currency heading that cannot be: the column of a period that lacks the reporting currency, where every other
 * period has it and this column's currency is elsewhere only a translation beside it. A part that would outgrow its whole
 * at the note's own rate is further evidence.
 */
export function repairCurrencies(
  text: string,
  judged: Judged,
  all: readonly Judged[],
  reporting: string | undefined,
): Repair[] {
  const { reading } = judged;
  if (reporting === undefined) return [];
  const periods = new Map<string, Column[]>();
  for (const column of reading.columns) {
    if (currencyOf(column) === '') return [];
    const key = periodOf(column);
    const columns = periods.get(key);
    if (columns) columns.push(column);
    else periods.set(key, [column]);
  }
  const lacking = [...periods].filter(([, columns]) => columns.every((c) => currencyOf(c) !== reporting));
  const [period] = lacking;
  if (lacking.length !== 1 || periods.size < 2 || !period) return [];
  const [when, [column, second]] = period;
  if (
    !column ||
    second ||
    judged.rates.every((r) => currencyOf(reading.columns[r.translated] as Column) !== currencyOf(column))
  )
    return [];
  const wrong = currencyOf(column);
  const evidence = [
    `Every other period of the table has a column in ${reporting}; ${when} has only this one.`,
    `${wrong} stands elsewhere only as a translation beside ${reporting}.`,
  ];
  const bound = outgrows(text, judged, column, all, reporting);
  if (bound) evidence.push(bound);
  const datapoints = new Set(
    reading.rows.flatMap((row) =>
      row.cells[column.index] ? [datapointId({ reading, row: row.index, column: column.index })] : [],
    ),
  );
  return [{ kind: 'currency', datapoints, printed: wrong, repaired: reporting, evidence }];
}

/** Assets of any kind cannot exceed total assets: told where another table gives those for the same year. */
function outgrows(
  text: string,
  judged: Judged,
  column: Column,
  all: readonly Judged[],
  reporting: string,
): string | undefined {
  const { reading, matrix } = judged;
  const rate = judged.rates.find((r) => r.agree.length >= 2);
  if (!rate || !reading.captions.some((c) => /\bassets\b/i.test(c.text))) return undefined;
  const year = yearOf(reading, -1, column.index);
  const largest = matrix.figures
    .map((figures, row) => ({ row, value: absolute(figures[column.index]?.value ?? 0n) }))
    .sort((a, b) => (a.value < b.value ? 1 : a.value > b.value ? -1 : a.row - b.row))[0];
  if (!largest) return undefined;
  for (const other of all) {
    if (other === judged || other.matrix.places !== matrix.places) continue;
    for (const row of other.reading.rows) {
      if (!/^total assets\b/i.test(row.label?.text ?? '')) continue;
      for (const total of other.reading.columns) {
        if (currencyOf(total) !== reporting || !total.heads.some((h) => h.kind === 'total')) continue;
        if (yearOf(other.reading, row.index, total.index) !== year) continue;
        const whole = absolute(other.matrix.figures[row.index]?.[total.index]?.value ?? 0n);
        if (whole === 0n || !exceeds(largest.value, rate, whole)) continue;
        const part = printed(text, { reading, row: largest.row, column: column.index });
        const all_ = printed(text, { reading: other.reading, row: row.index, column: total.index });
        return `At the note's own rate of ${show(rate.low)}, ${part} ${currencyOf(column)} would be more than the total assets of ${all_} ${reporting}.`;
      }
    }
  }
  return undefined;
}

function exceeds(part: bigint, rate: FoundRate, whole: bigint): boolean {
  return part * rate.low.over > whole * rate.low.under;
}

/** The currency that heads the most columns of the note. */
export function reportingCurrency(readings: readonly Reading[]): string | undefined {
  const counts = new Map<string, number>();
  for (const reading of readings) {
    for (const column of reading.columns) {
      const currency = currencyOf(column);
      if (currency !== '') counts.set(currency, (counts.get(currency) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
