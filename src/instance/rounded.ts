import type { ElementDeclaration } from '../dts/dts.js';
import { type Decimal, roundHalfEven } from '../value/decimal.js';
import type { ItemFact } from './instance.js';
import { numberOf } from './number.js';

/** A number and how many decimal places of it are accurate; undefined for all of them. */
export interface Rounded {
  readonly value: Decimal;
  readonly places: number | undefined;
}

/**
 * The number of an item, rounded as XBRL 2.1 has it (4.6.7): to its decimals, or those that its precision comes to, a half to the even
 * neighbour. `'unknown'` where nothing of it is accurate; undefined where there is no number to round.
 */
export function roundedValue(item: ItemFact, concept: ElementDeclaration): Rounded | 'unknown' | undefined {
  const stated = numberOf(item, concept);
  if (stated === undefined) return undefined;
  const { value, accuracy } = stated;
  if (accuracy === 'unknown') return accuracy;
  return accuracy === 'INF'
    ? { value, places: undefined }
    : { value: roundHalfEven(value, accuracy), places: accuracy };
}
