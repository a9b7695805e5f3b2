import type { FootedTable, Sum } from '../document/footed.js';
import { isDeduction } from '../value/row-words.js';
import { hasStem } from './stems.js';
import type { Named, Words } from './words.js';

/**
 * Rows named as their table proves them: what is left of a row once others are taken away keeps the concept that both name, and the
 * row is the gross of it ("Property and equipment / Less: accumulated depreciation / Property and equipment, net"); it names
 * nothing where the taxonomy has no gross.
 */
export function beforeDeductions(
  table: FootedTable,
  named: ReadonlyMap<number, Named>,
  words: Words,
): Map<number, Named> {
  const settled = new Map(named);
  for (const sum of table.sums) {
    const net = named.get(sum.total);
    for (const { row, weight } of sum.parts) {
      if (!net || weight < 0 || named.get(row)?.concept !== net.concept || !takesAway(sum, row, table, words)) continue;
      const gross = words.byLocal.get(net.concept.name.local.replace(/Net$/, 'Gross'));
      if (gross && gross !== net.concept) settled.set(row, { ...net, concept: gross });
      else settled.delete(row);
    }
  }
  return settled;
}

/** Whether another part of a sum is taken away from a row. */
function takesAway({ parts }: Sum, from: number, { reading }: FootedTable, words: Words): boolean {
  return parts.some(({ row, weight }) => {
    const label = reading.rows[row]?.label?.text ?? '';
    return row !== from && (weight < 0 || isDeduction(label) || hasStem(words.fold(label), words.lexicon.kinds.contra));
  });
}
