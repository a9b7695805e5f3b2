import type { ElementDeclaration } from '../dts/dts.js';
import { type Decimal, decimal, roundHalfEven } from '../value/decimal.js';
import type { ItemFact } from './instance.js';
import { accuracyOf, itemText } from './written-value.js';

/** A number and how many decimal places of it are accurate; undefined for all of them. */
export interface Rounded {
  readonly value: Decimal;
  readonly places: number | undefined;
}

/**
 * The number of an item, rounded as XBRL 2.1 has it (4.6.6, 4.6.7): to its decimals, or those that its precision comes to, a half to the even
 * neighbour. `'unknown'` where its precision is zero, so nothing of it is accurate; undefined where its text is no
 * number, or not finite, or it does not say how accurate it is.
 */
export function roundedValue(item: ItemFact, concept: ElementDeclaration): Rounded | 'unknown' | undefined {
  const text = itemText(item, concept).trim();
  if (!NUMBER.test(text)) return undefined;
  const value = decimal(text);
  const { decimals, precision } = accuracyOf(item, concept);
  if (decimals !== undefined) return rounded(value, decimals);
  if (precision === undefined) return undefined;
  if (precision === 'INF' || !PLACES.test(precision)) return rounded(value, precision);
  if (Number(precision) === 0) return 'unknown';
  return rounded(value, value.isZero() ? 'INF' : String(Number(precision) - value.e - 1));
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?$/;
const PLACES = /^[+-]?\d{1,6}$/;

function rounded(value: Decimal, decimals: string): Rounded | undefined {
  if (decimals === 'INF') return { value, places: undefined };
  if (!PLACES.test(decimals)) return undefined;
  const places = Number(decimals);
  return { value: roundHalfEven(value, places), places };
}
