import type { FootedTable } from '../document/footed.js';
import { findPeriodWords, isPeriodPhrase } from '../value/period-words.js';
import { isClosing, isOpening } from '../value/row-words.js';
import type { Words } from './words.js';

/** Rows that open, move and close a balance, or that fall due one after another, are no members. */
export function isRollForward({ reading, rollForward }: FootedTable, words: Words): boolean {
  if (rollForward !== undefined) return true;
  const labels = reading.rows.filter((row) => row.cells.some((c) => c)).map((row) => row.label?.text ?? '');
  const balances = labels.filter((label) => /^balances?\b/i.test(label) || namesDay(label)).length;
  if ((labels.some(isOpening) && labels.some(isClosing)) || (balances > 1 && balances < labels.length)) return true;
  const moves = labels.map((label) => words.fold(label)).filter((label) => words.activity.test(label));
  return moves.length > 1 && moves.length * 3 > labels.length;
}

function namesDay(label: string): boolean {
  return (
    isPeriodPhrase(label) ||
    (findPeriodWords(label)?.dates.some((d) => d.month !== undefined && d.date !== undefined) ?? false)
  );
}
