import type { FootedTable } from '../document/footed.js';
import type { Column, GridRow, ValueCell } from '../document/reading.js';
import { remember } from '../value/remembered.js';
import { isAdditive, isClosing, isDeduction } from '../value/row-words.js';
import { kinOf, siblingsOf, totalOver } from './kin.js';
import { balanceByStem, pairIn } from './label-balance.js';
import { firstKind, hasStem } from './stems.js';
import type { Words } from './words.js';

const amountColumns = new WeakMap<Column, boolean>();

/** Whether a column holds amounts: an average price beside the shares that were exercised is none. Every row asks. */
export function holdsAmounts(column: Column): boolean {
  return remember(amountColumns, column, () =>
    column.heads.every((h) => h.kind !== 'name' || isAdditive(h.phrase.text)),
  );
}

/** Of the amounts of a row that are not zero: whether most are printed negative, and whether any is. */
export function printedSigns(table: FootedTable, row: GridRow): { readonly mostly: boolean; readonly any: boolean } {
  const { columns } = table.reading;
  const isPrinted = (c: ValueCell | undefined) => c !== undefined && c.written.form !== 'fixed-zero';
  const amounts = row.cells.filter((c, at) => isPrinted(c) && holdsAmounts(columns[at] as Column));
  const cells = amounts.length > 0 ? amounts : row.cells.filter(isPrinted);
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
  const { mostly, any } = printedSigns(table, row);
  if (!any) return namesLoss(words, row.label?.text ?? '') ? -1 : 1;
  return mostly && statesSize(table, row, words) ? -1 : 1;
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

/**
 * A row whose own words tell nothing ("Other", "Total"): as the total it adds to or as all that it totals, if they are printed
 * negative too; or as the most of what it stands among in a sum.
 */
function isSizeOfKin(table: FootedTable, row: GridRow, words: Words): boolean {
  const isTaken = (r: GridRow | undefined) =>
    r !== undefined && printedSigns(table, r).mostly && kindOf(table, r, words) === 'sizes';
  const parts = kinOf(table).under.get(row.index)?.parts;
  if (parts?.every((p) => isTaken(table.reading.rows[p.row]))) return true;
  if (isTaken(totalOver(table, row))) return true;
  const siblings = siblingsOf(table, row);
  return siblings.filter(isTaken).length * 2 > siblings.length;
}

/**
 * Whether a row is proved to add to a cost, so that its printed sign is a cost's: the total (or the row's section) goes both
 * ways by its words, or is a plain cost and printed positive.
 */
function costAround(table: FootedTable, row: GridRow, words: Words): boolean {
  const total = totalOver(table, row);
  const label = total?.label?.text ?? '';
  const [over, section] = [label, row.sections.at(-1)?.text ?? ''].map((text) => pairIn(words, text)?.printed);
  if (over === 'debit' || section === 'debit') return true;
  if (!total || over || isClosing(label) || printedSigns(table, total).mostly) return false;
  return namesSize(words, label) && balanceByStem(words, label) === 'debit';
}

/** Whether a label names what has a size: an expense, a payment, a contra balance. */
export function namesSize(words: Words, label: string): boolean {
  return kindOfText(words, label) === 'sizes';
}

function kindOf(table: FootedTable, row: GridRow, words: Words): 'sizes' | 'signed' | undefined {
  const { sizes, takings, reliefs } = words.lexicon.kinds;
  const label = row.label?.text ?? '';
  if (isRateReconciliation(table, words)) return kindOfText(words, label, reliefs);
  return kindOfText(words, label, sizes, kinOf(table).movements.has(row.index) ? takings : []);
}

/** What the words of a label tell that do not stand in parentheses. */
function kindOfText(
  words: Words,
  label: string,
  sizes: readonly string[] = words.lexicon.kinds.sizes,
  takings: readonly string[] = [],
): 'sizes' | 'signed' | undefined {
  if (pairIn(words, label)) return 'signed';
  const text = words.fold(label.replace(/\([^()]{2,80}\)/g, ' '));
  const kind = firstKind(text, { sizes, takings, signed: words.lexicon.kinds.signed });
  return kind === 'takings' ? 'sizes' : kind;
}

const reconciliations = new WeakMap<FootedTable, boolean>();

/** From tax at the statutory rate to tax: what is added and what is taken away are the concepts of one kind. */
function isRateReconciliation(table: FootedTable, words: Words): boolean {
  const known =
    reconciliations.get(table) ??
    table.reading.rows.some((row) => row.label && hasStem(words.fold(row.label.text), words.lexicon.kinds.rates));
  reconciliations.set(table, known);
  return known;
}

/** "Net loss", "Loss on extinguishment of debt": what its concept counts as a negative income though no sign is printed. */
export function namesLoss(words: Words, label: string): boolean {
  return hasStem(words.fold(label), words.lexicon.kinds.losses);
}
