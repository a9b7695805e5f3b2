import type { ElementDeclaration } from '../dts/dts.js';
import { isNumeric, itemTypeOf } from '../dts/query.js';
import type { Statement } from '../fact/duplicates.js';
import type { ItemFact } from '../instance/instance.js';
import { type Decimal, decimal } from '../value/decimal.js';
import { collapsed, isLexical } from '../value/lexical.js';

/** A statement of an item, and the item that makes it. */
export interface ItemStatement extends Statement {
  readonly item: ItemFact;
}

/** A statement of a number. */
export interface NumericStatement extends ItemStatement {
  readonly value: Decimal | null;
}

/**
 * What an item says, of a number with its accuracy as decimals, inferred from a precision (XBRL 2.1, 4.6.6). A number that is
 * none and one whose accuracy is not told have no statement: other rules say so.
 */
export function statementOf(item: ItemFact, concept: ElementDeclaration): ItemStatement | undefined {
  if (isNumeric(concept) && itemTypeOf(concept) !== 'fractionItemType') return numericStatement(item);
  return { item, value: item.nil ? null : collapsed(item.value), decimals: undefined };
}

/** The same of an item that is a number. */
export function numericStatement(item: ItemFact): NumericStatement | undefined {
  if (item.nil) return { item, value: null, decimals: undefined };
  if (!isLexical('double', item.value) || /[FN]/.test(item.value)) return undefined;
  const value = decimal(collapsed(item.value));
  const accuracy = accuracyOf(item, value);
  return accuracy === undefined ? undefined : { item, value, decimals: accuracy === 'INF' ? undefined : accuracy };
}

function accuracyOf({ decimals, precision }: ItemFact, value: Decimal): number | 'INF' | undefined {
  const written = (decimals ?? precision)?.trim();
  if (written === 'INF') return 'INF';
  if (written === undefined || !isLexical('integer', written)) return undefined;
  if (decimals !== undefined) return Number(written);
  if (Number(written) <= 0) return undefined;
  return value.isZero() ? 'INF' : Number(written) - value.e - 1;
}
