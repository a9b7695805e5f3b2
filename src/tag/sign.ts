import type { FootedTable } from '../document/footed.js';
import type { GridRow } from '../document/reading.js';
import type { Concept } from '../taxonomy/taxonomy.js';
import { isContra, isDeduction } from '../value/row-words.js';
import type { Named } from './words.js';

export type RowConcepts = ReadonlyMap<number, { readonly concept: Concept; readonly effect: Named['effect'] }>;

/**
 * For each row 1 or -1: what the printed sign is multiplied by to give the fact's. The sign of a fact follows its concept's
 * balance (XBRL 2.1, 5.1.1.2), not the paper: a cost printed in parentheses under a profit is a positive debit.
 *
 * Where rows are proved to add up, balances decide: a part of the other balance than its total enters with the opposite
 * sign. Movements of a roll-forward follow what they do to the balance. Where nothing is proved, words and parentheses do.
 */
export function signsOf(table: FootedTable, concepts: RowConcepts): ReadonlyMap<number, 1 | -1> {
  const signs = new Map<number, 1 | -1>();
  const roll = table.rollForward;
  // outer totals first: what a subtotal is turned by, its parts are too
  for (const sum of [...table.sums].reverse()) {
    const total = concepts.get(sum.total);
    const turn = signs.get(sum.total) ?? (roll?.closing === sum.total ? balanceSign(table, sum.total) : 1);
    signs.set(sum.total, turn);
    for (const part of sum.parts) {
      const own = concepts.get(part.row);
      const row = table.reading.rows[part.row];
      const opposed = own?.concept.balance !== total?.concept.balance;
      if (roll?.closing === sum.total)
        signs.set(part.row, movementSign(row, own, turn, part.weight, part.row === roll.opening));
      else if (!own?.concept.balance || !total?.concept.balance || isTakenOut(row, own.concept, opposed)) {
        signs.set(part.row, byWords(row, own?.concept));
      } else signs.set(part.row, times(turn, part.weight, opposed ? -1 : 1));
    }
  }
  for (const row of table.reading.rows) {
    if (!signs.has(row.index)) signs.set(row.index, byWords(row, concepts.get(row.index)?.concept));
  }
  return signs;
}

/** For each column -1 where its heading says that its figures are kept to be taken away, and they are printed so. */
export function columnSigns(table: FootedTable): readonly (1 | -1)[] {
  return table.reading.columns.map((column) => {
    if (!column.heads.some((h) => h.kind === 'name' && isContra(h.phrase.text))) return 1;
    const cells = table.reading.rows
      .flatMap((row) => row.cells[column.index] ?? [])
      .filter((c) => c.written.form !== 'fixed-zero');
    return cells.filter((c) => c.written.negative).length * 2 > cells.length ? -1 : 1;
  });
}

/** "Less: current portion": a balance of the total's own kind that is taken out of it is positive all the same. */
function isTakenOut(row: GridRow | undefined, concept: Concept, opposed: boolean): boolean {
  return concept.periodType === 'instant' && !opposed && isDeduction(row?.label?.text ?? '');
}

/** A movement is positive when it does to the balance what its concept says. */
function movementSign(
  row: GridRow | undefined,
  own: { readonly effect: Named['effect'] } | undefined,
  turn: 1 | -1,
  weight: 1 | -1,
  opening: boolean,
): 1 | -1 {
  if (opening) return turn;
  if (own?.effect !== 'either') return times(turn, weight, own?.effect === 'decrease' ? -1 : 1);
  const cells = row?.cells.filter((c) => c && c.written.form !== 'fixed-zero') ?? [];
  return cells.filter((c) => c?.written.negative).length * 2 > cells.length ? -1 : 1;
}

/** A balance that is printed in parentheses throughout is a contra balance: its size is meant. */
function balanceSign(table: FootedTable, row: number): 1 | -1 {
  const cells = table.reading.rows[row]?.cells.filter((c) => c && c.written.form !== 'fixed-zero') ?? [];
  return cells.length > 0 && cells.every((c) => c?.written.negative) ? -1 : 1;
}

/** Without proof: an expense, or what stands under "Less:", printed in parentheses, is a deduction. */
function byWords(row: GridRow | undefined, concept: Concept | undefined): 1 | -1 {
  if (!row) return 1;
  const cells = row.cells.filter((c) => c && c.written.form !== 'fixed-zero');
  const negative = cells.filter((c) => c?.written.negative).length;
  const mostly = negative * 2 > cells.length;
  const deducted = isDeduction(row.label?.text ?? '') || row.sections.some((s) => isDeduction(s.text));
  const expense = concept?.balance === 'debit' && concept.periodType === 'duration';
  if (expense || (deducted && concept?.balance !== undefined)) return mostly ? -1 : 1;
  const loss =
    /\bloss(?:es)?\b/i.test(row.label?.text ?? '') &&
    !/\b(?:gain|income|profit|earnings)\b|\(loss/i.test(row.label?.text ?? '');
  return loss && concept?.balance === 'credit' && concept.periodType === 'duration' && negative === 0 ? -1 : 1;
}

function times(...signs: readonly (1 | -1)[]): 1 | -1 {
  return signs.filter((s) => s < 0).length % 2 === 0 ? 1 : -1;
}
