import type { ElementDeclaration } from '../dts/dts.js';
import { isNumeric, itemTypeOf } from '../dts/query.js';
import type { Statement } from '../fact/duplicates.js';
import type { ItemFact } from '../instance/instance.js';
import { numberOf } from '../instance/number.js';
import { itemText } from '../instance/written-value.js';
import type { Decimal } from '../value/decimal.js';
import { collapsed } from '../value/lexical.js';

/** A statement of an item, and the item that makes it. */
export interface ItemStatement extends Statement {
  readonly item: ItemFact;
}

/** A statement of a number. */
export interface NumericStatement extends ItemStatement {
  readonly value: Decimal | null;
}

/**
 * What an item says. A number that is none, or whose accuracy is not known, has no statement: other rules say so. A fraction has none
 * either, since nothing rounds it.
 */
export function statementOf(item: ItemFact, concept: ElementDeclaration): ItemStatement | undefined {
  if (itemTypeOf(concept) === 'fractionItemType') return undefined;
  if (isNumeric(concept)) return numericStatement(item, concept);
  return { item, value: item.nil ? null : collapsed(itemText(item, concept)), decimals: undefined };
}

/** The same of an item that is a number. */
export function numericStatement(item: ItemFact, concept: ElementDeclaration): NumericStatement | undefined {
  if (item.nil) return { item, value: null, decimals: undefined };
  const { value, accuracy } = numberOf(item, concept) ?? {};
  if (value === undefined || accuracy === undefined || accuracy === 'unknown') return undefined;
  return { item, value, decimals: accuracy === 'INF' ? undefined : accuracy };
}
