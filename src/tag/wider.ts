import type { FootedTable } from '../document/footed.js';
import type { GridRow } from '../document/reading.js';
import type { Concept } from '../taxonomy/taxonomy.js';
import { remember } from '../value/remembered.js';
import { totalOver } from './kin.js';
import { findConceptIn, type Words } from './words.js';

/** What a proposed concept can be a part of: its type, time and balance. */
export type Kind = Pick<Concept, 'type' | 'periodType' | 'balance'>;

/** Whether a concept can be the next wider one of another: of its type and time, and no income where that is known to be a cost. */
export function isWider(wide: Kind, narrow: Kind): boolean {
  const balanced = narrow.balance === undefined || wide.balance === narrow.balance;
  return wide.type === narrow.type && wide.periodType === narrow.periodType && balanced;
}

/**
 * For each row the taxonomy's concepts that it could be a part of, the surest first: the total that it is proved to add to, then
 * what its sections and captions (`context`, folded, the nearest first) speak of, as far as no row `found` so far states it.
 */
export function widerIn(
  table: FootedTable,
  found: ReadonlyMap<number, { readonly concept: Concept; readonly proposed: boolean }>,
  words: Words,
): (row: GridRow, context: readonly string[]) => readonly Concept[] {
  const stated = new Set([...found.values()].map((own) => own.concept));
  const known = new Map<string, readonly Concept[]>();
  const spokenIn = (text: string) =>
    remember(known, text, () => {
      const concept = findConceptIn(words, text);
      return concept && !stated.has(concept) ? [concept] : [];
    });
  return (row, context) => {
    const over = totalOver(table, row);
    const total = over && found.get(over.index);
    const spoken = context.flatMap(spokenIn);
    return total && !total.proposed ? [total.concept, ...spoken] : spoken;
  };
}
