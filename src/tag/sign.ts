import type { FootedTable } from '../document/footed.js';
import type { Column, GridRow, Reading } from '../document/reading.js';
import type { Concept } from '../taxonomy/taxonomy.js';
import { isDeduction } from '../value/row-words.js';
import { kinOf } from './kin.js';
import { balanceByStem, pairIn } from './label-balance.js';
import { holdsAmounts, namesLoss, namesSize, printedSigns, statesSize } from './sign-words.js';
import { hasStem } from './stems.js';
import type { Named, Words } from './words.js';

export interface SignedRow {
  readonly concept: Concept;
  readonly effect: Named['effect'];
  readonly proposed: boolean;
}

export type RowConcepts = ReadonlyMap<number, SignedRow>;

/** 1 or -1 for a cell: what its printed sign is multiplied by to give the fact's. */
export type Signs = (row: number, column: number) => 1 | -1;

/**
 * The signs of a table. The sign of a fact follows its concept's balance (XBRL 2.1, 5.1.1.2), not the paper: a cost printed
 * in parentheses under a profit is a positive debit.
 *
 * Words decide first; where they are silent, a row of the other balance than the total it is proved to add to. Movements of
 * a roll-forward whose effect the lexicon knows follow what they do to the balance.
 */
export function signsOf(table: FootedTable, concepts: RowConcepts, words: Words): Signs {
  const { reading } = table;
  const rows = reading.rows.map((row) => signOf(table, row, concepts, words));
  const amounts = reading.columns.map(holdsAmounts);
  const mixed = amounts.includes(true);
  const contra = contraColumns(reading, words);
  return (row, column) => {
    if (contra[column]) return reading.rows[row]?.cells[column]?.written.negative ? -1 : 1;
    return mixed && !amounts[column] ? 1 : (rows[row] ?? 1);
  };
}

function signOf(table: FootedTable, row: GridRow, concepts: RowConcepts, words: Words): 1 | -1 {
  const own = concepts.get(row.index);
  if (!own) return 1;
  const { rollForward: roll, reading } = table;
  if (!roll || row.index < roll.opening || row.index > roll.closing) return rowSign(table, row, own, concepts, words);
  const turn = balanceSign(reading.rows[roll.closing]);
  if (row.index === roll.opening || row.index === roll.closing) return turn;
  const moved = kinOf(table)
    .over.get(row.index)
    ?.parts.find((p) => p.row === row.index);
  if (moved && own.effect && !own.proposed) return movementSign(table, row, own.effect, turn, moved.weight);
  return rowSign(table, row, own, concepts, words);
}

/**
 * The columns whose figures are kept to be taken away, and printed so. Where such a heading stands in the table, a column
 * that is printed negative throughout is one, though the heading should stand beside it.
 */
function contraColumns(reading: Reading, words: Words): readonly boolean[] {
  const contra = reading.columns.map((column) => isContra(column, words));
  if (!contra.includes(true)) return contra;
  return reading.columns.map((column) => {
    const cells = reading.rows
      .flatMap((r) => r.cells[column.index] ?? [])
      .filter((c) => c.written.form !== 'fixed-zero');
    const negative = cells.filter((c) => c.written.negative).length;
    return contra[column.index] ? negative * 2 > cells.length : negative > 1 && negative === cells.length;
  });
}

function isContra(column: Column, words: Words): boolean {
  return column.heads.some(
    ({ kind, phrase: { text } }) =>
      kind === 'name' && !pairIn(words, text) && hasStem(words.fold(text), words.lexicon.kinds.contra),
  );
}

/** A movement is positive when it does to the balance what its concept says. */
function movementSign(
  table: FootedTable,
  row: GridRow,
  effect: SignedRow['effect'],
  turn: 1 | -1,
  weight: 1 | -1,
): 1 | -1 {
  if (effect === 'either') return printedSigns(table, row).mostly ? -1 : 1;
  return (effect === 'decrease') === (turn === weight) ? -1 : 1;
}

/** A balance that is printed in parentheses throughout is a contra balance: its size is meant. */
function balanceSign(row: GridRow | undefined): 1 | -1 {
  const cells = row?.cells.filter((c) => c && c.written.form !== 'fixed-zero') ?? [];
  return cells.length > 0 && cells.every((c) => c?.written.negative) ? -1 : 1;
}

function rowSign(table: FootedTable, row: GridRow, own: SignedRow, concepts: RowConcepts, words: Words): 1 | -1 {
  const label = row.label?.text ?? '';
  const pair = pairIn(words, label);
  if (pair) return ((!own.proposed && own.concept.balance) || pair.balance) === pair.printed ? 1 : -1;
  const proved = own.proposed ? undefined : provedCost(table, row, own, concepts, words);
  if (proved) return proved;
  const { mostly, any } = printedSigns(table, row);
  if (!any) return isLoss(own, label, words) ? -1 : 1;
  if (!mostly) return 1;
  return (statesSize(table, row, words) ?? takesAway(table, row, own, concepts)) ? -1 : 1;
}

/** A cost, by its words and its concept, that is proved to be a part of a result: -1 where it adds as printed. */
function provedCost(
  table: FootedTable,
  row: GridRow,
  { concept }: SignedRow,
  concepts: RowConcepts,
  words: Words,
): 1 | -1 | undefined {
  const sum = kinOf(table).over.get(row.index);
  const total = sum && table.reading.rows[sum.total];
  const result = total && concepts.get(total.index)?.concept;
  if (!total?.label || !row.label || concept.balance !== 'debit' || result?.balance !== 'credit') return undefined;
  if (
    result.periodType !== 'duration' ||
    (!namesSize(words, row.label.text) && !isDeduction(row.sections.at(-1)?.text ?? ''))
  )
    return undefined;
  if (balanceByStem(words, total.label.text) !== 'credit') return undefined;
  return sum?.parts.find((p) => p.row === row.index)?.weight === 1 ? -1 : 1;
}

/** Whether a row of a known concept is of the other balance than the total it adds to; where it adds to none, an expense. */
function takesAway(table: FootedTable, row: GridRow, { concept, proposed }: SignedRow, concepts: RowConcepts): boolean {
  if (!concept.balance || proposed) return false;
  const sum = kinOf(table).over.get(row.index);
  const total = sum && concepts.get(sum.total)?.concept.balance;
  if (total) return total !== concept.balance;
  return concept.balance === 'debit' && concept.periodType === 'duration';
}

/** "Net loss" printed without a sign is an income below zero. */
function isLoss({ concept: { periodType, type, balance }, proposed }: SignedRow, label: string, words: Words): boolean {
  const result = proposed || balance === 'credit' || type === 'perShare';
  return periodType === 'duration' && result && namesLoss(words, label);
}
