import type { RollForward, Sum } from '../document/footed.js';
import type { Column, Reading } from '../document/reading.js';
import { findPeriodWords, findTimes } from '../value/period-words.js';
import { isClosing, isOpening } from '../value/row-words.js';
import type { FoundSum } from './collapse.js';
import { type Ledger, type Place, printed } from './ledger.js';
import type { Matrix } from './matrix.js';
import { plain } from './matrix.js';
import type { ProvedSum } from './prove-sums.js';
import { yearOf } from './times.js';

/** Whether a sum leads from an opening balance to a closing one: its words say so. */
export function isRollForward(reading: Reading, sum: FoundSum): boolean {
  const first = reading.rows[sum.parts[0]?.line ?? -1]?.label?.text ?? '';
  const total = reading.rows[sum.total]?.label?.text ?? '';
  return isOpening(first) && isClosing(total);
}

/** The first roll-forward of a table: the row of its opening balance and of its closing one. */
export function findRollForward(reading: Reading, sums: readonly Sum[]): RollForward | undefined {
  for (const sum of sums) {
    const found = { total: sum.total, parts: sum.parts.map(({ row, weight }) => ({ line: row, weight })) };
    if (isRollForward(reading, found)) return { opening: sum.parts[0]?.row as number, closing: sum.total };
  }
  return undefined;
}

/** The balance that closes a year opens the next: entered for each pair of columns whose years follow each other. */
export function proveCarried(
  text: string,
  reading: Reading,
  matrix: Matrix,
  roll: RollForward,
  ledger: Ledger,
): ProvedSum[] {
  const proved: ProvedSum[] = [];
  const months = monthsOf(reading);
  if (months !== undefined && months !== 12) return proved;
  for (const newer of reading.columns) {
    for (const older of reading.columns) {
      const [year, before] = [yearOf(reading, -1, newer.index), yearOf(reading, -1, older.index)];
      if (year === undefined || before !== year - 1) continue;
      const opening: Place = { reading, row: roll.opening, column: newer.index };
      const closing: Place = { reading, row: roll.closing, column: older.index };
      const [a, b] = [matrix.figures[opening.row]?.[opening.column], matrix.figures[closing.row]?.[closing.column]];
      if (!a || !b) continue;
      const difference = a.value - b.value;
      if (difference !== 0n && months === undefined && namesDay(newer)) continue;
      const statement = `${printed(text, opening)} opens ${year} ${difference === 0n ? '=' : '≠'} ${printed(text, closing)} closes ${before}`;
      const proof = ledger.enter(
        'carried-forward',
        difference === 0n ? 'exact' : 'failed',
        [
          { place: opening, role: 'opening', weight: 1 },
          { place: closing, role: 'closing', weight: 1 },
        ],
        statement,
        plain(difference, matrix.places),
        '0',
      );
      proved.push({ proof, total: opening, parts: [closing] });
    }
  }
  return proved;
}

/** Columns of a day each may be of quarters, which do not open where the same quarter of the year before closed. */
function namesDay(column: Column): boolean {
  return column.heads.some((head) => findTimes(head.phrase.text).some(({ date }) => date !== undefined));
}

/** How long the periods of the columns are, as far as their headings or the captions say. */
function monthsOf(reading: Reading): number | undefined {
  const texts = [
    ...reading.columns.map((c) => c.heads.map((h) => h.phrase.text).join(' ')),
    ...[...reading.captions].reverse().map((c) => c.text),
  ];
  return texts.map((text) => findPeriodWords(text)?.months).find((m) => m !== undefined);
}
