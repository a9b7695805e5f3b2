import type { FootedTable } from '../document/footed.js';
import type { GridRow } from '../document/reading.js';
import type { Balance } from '../taxonomy/authored.js';
import type { Concept } from '../taxonomy/taxonomy.js';
import { kinOf } from './kin.js';
import { otherBalance } from './label-balance.js';
import { turnByWords } from './sign-words.js';
import type { Words } from './words.js';

/** 1 where a row adds to its sum when its fact is positive, -1 where it takes away then; 1 where it is part of none. */
export function direction(table: FootedTable, row: GridRow, words: Words): 1 | -1 {
  const weight =
    kinOf(table)
      .over.get(row.index)
      ?.parts.find((p) => p.row === row.index)?.weight ?? 1;
  return turnByWords(table, row, words) === weight ? 1 : -1;
}

/** A proposed concept is of the balance of its total where it adds as a positive fact, of the other where it takes away. */
export function balanceBeside(
  table: FootedTable,
  row: GridRow,
  found: ReadonlyMap<number, { readonly concept: Concept }>,
  adds: 1 | -1,
): Balance | undefined {
  const sum = kinOf(table).over.get(row.index);
  const balance = sum && found.get(sum.total)?.concept.balance;
  if (!balance) return undefined;
  return adds > 0 ? balance : otherBalance(balance);
}
