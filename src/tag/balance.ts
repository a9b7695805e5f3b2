import type { FootedTable } from '../document/footed.js';
import type { GridRow } from '../document/reading.js';
import type { Balance } from '../taxonomy/authored.js';
import type { Concept } from '../taxonomy/taxonomy.js';
import type { Words } from './words.js';

/** Debit or credit from the words of a label: the first stem in it decides, of two at one place the longer. */
export function balanceOf(words: Words, label: string): Balance | undefined {
  const text = ` ${words.fold(label)}`;
  const { debit, credit } = words.lexicon.kinds;
  const found = [
    ...debit.map((stem) => ({ stem, balance: 'debit' as const })),
    ...credit.map((stem) => ({ stem, balance: 'credit' as const })),
  ]
    .map(({ stem, balance }) => ({ at: text.indexOf(` ${stem}`), length: stem.length, balance }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.length - a.length);
  return found[0]?.balance;
}

/** 1 where most figures of a row add to its sum as printed, -1 where they take away; 1 where it is part of none. */
export function direction(table: FootedTable, row: GridRow): 1 | -1 {
  const weight = table.sums.flatMap((s) => s.parts).find((p) => p.row === row.index)?.weight ?? 1;
  const cells = row.cells.filter((c) => c && c.written.form !== 'fixed-zero');
  const negative = cells.filter((c) => c?.written.negative).length;
  return negative * 2 > cells.length === weight > 0 ? -1 : 1;
}

/** A proposed concept is positive where it adds: of the balance of its total then, of the other where it takes away. */
export function balanceBeside(
  table: FootedTable,
  row: GridRow,
  found: ReadonlyMap<number, { readonly concept: Concept }>,
  adds: 1 | -1,
): Balance | undefined {
  const sum = table.sums.find((s) => s.parts.some((p) => p.row === row.index));
  const balance = sum && found.get(sum.total)?.concept.balance;
  if (!balance) return undefined;
  return adds > 0 ? balance : balance === 'debit' ? 'credit' : 'debit';
}
