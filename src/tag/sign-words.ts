import type { FootedTable, Sum } from '../document/footed.js';
import type { Column, GridRow } from '../document/reading.js';
import { isAdditive, isClosing, isDeduction, isOpening } from '../value/row-words.js';
import { balanceByStem, pairIn } from './label-balance.js';
import { firstKind, hasStem } from './stems.js';
import type { Words } from './words.js';

/** Whether a column holds amounts: an average price beside the shares that were exercised is none. */
export function holdsAmounts(column: Column): boolean {
  return column.heads.every((h) => h.kind !== 'name' || isAdditive(h.phrase.text));
}

/** Of the amounts of a row that are not zero: whether most are printed negative, and whether any is. */
export function printedSigns(table: FootedTable, row: GridRow): { readonly mostly: boolean; readonly any: boolean } {
  const { columns } = table.reading;
  const printed = row.cells.filter((c) => c && c.written.form !== 'fixed-zero');
  const amounts = row.cells.filter((c, at) => printed.includes(c) && holdsAmounts(columns[at] as Column));
  const cells = amounts.length > 0 ? amounts : printed;
  const negative = cells.filter((c) => c?.written.negative).length;
  return { mostly: negative * 2 > cells.length, any: negative > 0 };
}

/**
 * 1 or -1: what the printed sign is multiplied by as far as words tell. What stands without parentheses is positive. In
 * parentheses an expense, a deduction or a contra balance is positive, since its concept has the size; a result, a change
 * or an adjustment is negative.
 */
export function turnByWords(table: FootedTable, row: GridRow, words: Words): 1 | -1 {
  const pair = pairIn(words, row.label?.text ?? '');
  if (pair) return pair.balance === pair.printed ? 1 : -1;
  return printedSigns(table, row).mostly && statesSize(table, row, words) ? -1 : 1;
}

/** Whether a row that is printed negative states a size; undefined where words do not tell. */
export function statesSize(table: FootedTable, row: GridRow, words: Words): boolean | undefined {
  const label = row.label?.text ?? '';
  if (isDeduction(label)) return true;
  const kind = kindOf(table, row, words);
  const costs = costAround(table, row, words);
  const balance = balanceByStem(words, label);
  // what is printed negative among costs that are printed positive is no cost, or one taken back
  if (costs) return balance ? balance === 'credit' : kind === 'sizes';
  if (kind) return kind === 'sizes';
  const section = row.sections.at(-1)?.text;
  if (section && (isDeduction(section) || kindOfText(words, section) === 'sizes')) return !pairIn(words, section);
  return isSizeOfKin(table, row, words) || undefined;
}

/** A row whose own words tell nothing ("Other", "Total"): as the total it adds to, or as all that it totals, if printed so too. */
function isSizeOfKin(table: FootedTable, row: GridRow, words: Words): boolean {
  const total = totalOver(table, row);
  if (total) return printedSigns(table, total).mostly && kindOf(table, total, words) === 'sizes';
  const parts = table.sums.find((s) => s.total === row.index)?.parts.map((p) => table.reading.rows[p.row]);
  return parts?.every((p) => p && printedSigns(table, p).mostly && kindOf(table, p, words) === 'sizes') ?? false;
}

/** Whether the total that a row is proved to add to, or the row's section, is a cost by its words, and printed positive. */
function costAround(table: FootedTable, row: GridRow, words: Words): boolean {
  if (inRollForward(table, row)) return false;
  const total = totalOver(table, row);
  if (total?.label && !printedSigns(table, total).mostly && isCost(words, total.label.text)) return true;
  const section = row.sections.at(-1)?.text ?? '';
  return pairIn(words, section)?.printed === 'debit';
}

/** Whether a label names what has a size: an expense, a payment, a contra balance. */
export function namesSize(words: Words, label: string): boolean {
  return kindOfText(words, label) === 'sizes';
}

function isCost(words: Words, label: string): boolean {
  const pair = pairIn(words, label);
  if (pair) return pair.printed === 'debit';
  return namesSize(words, label) && balanceByStem(words, label) === 'debit';
}

function totalOver(table: FootedTable, row: GridRow): GridRow | undefined {
  const sum: Sum | undefined = table.sums.find((s) => s.parts.some((p) => p.row === row.index));
  return sum && table.reading.rows[sum.total];
}

function kindOf(table: FootedTable, row: GridRow, words: Words): 'sizes' | 'signed' | undefined {
  const { sizes, takings, reliefs } = words.lexicon.kinds;
  const label = row.label?.text ?? '';
  if (isRateReconciliation(table, words)) return kindOfText(words, label, reliefs);
  return kindOfText(words, label, inRollForward(table, row) ? [...sizes, ...takings] : sizes);
}

/** What the words of a label tell that do not stand in parentheses. */
function kindOfText(words: Words, label: string, sizes = words.lexicon.kinds.sizes): 'sizes' | 'signed' | undefined {
  if (pairIn(words, label)) return 'signed';
  const text = words.fold(label.replace(/\([^()]{2,80}\)/g, ' '));
  return firstKind(text, { sizes, signed: words.lexicon.kinds.signed });
}

/** From tax at the statutory rate to tax: what is added and what is taken away are the concepts of one kind. */
function isRateReconciliation(table: FootedTable, words: Words): boolean {
  return table.reading.rows.some((row) => row.label && hasStem(words.fold(row.label.text), ['statutory']));
}

/** Whether a row is a movement of any roll-forward of the table. */
function inRollForward(table: FootedTable, { index }: GridRow): boolean {
  return table.sums.some((sum) => {
    const opening = sum.parts[0]?.row ?? sum.total;
    return opening < index && index < sum.total && isRollForward(table, opening, sum.total);
  });
}

function isRollForward({ reading, rollForward: roll }: FootedTable, opening: number, closing: number): boolean {
  if (roll && (closing === roll.closing || opening === roll.closing)) return true;
  const [first, last] = [opening, closing].map((at) => reading.rows[at]?.label?.text ?? '') as [string, string];
  return isOpening(first) && isClosing(last);
}
