import type { ElementDeclaration } from '../dts/dts.js';
import { type Decimal, decimal } from '../value/decimal.js';
import type { Accuracy } from '../value/interval.js';
import type { ItemFact } from './instance.js';
import { accuracyOf, itemText } from './written-value.js';

/** A number as an item states it, with its decimals; `'unknown'` where its precision is zero, so that nothing of it is accurate. */
export interface StatedNumber {
  readonly value: Decimal;
  readonly accuracy: Accuracy | 'unknown';
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?$/;
const PLACES = /^[+-]?\d{1,6}$/;

/**
 * The number of an item and its decimals, inferred where it has a precision (XBRL 2.1, 4.6.6); undefined where its text is no
 * number, or not finite, or it does not say how accurate it is.
 */
export function numberOf(item: ItemFact, concept: ElementDeclaration): StatedNumber | undefined {
  const text = itemText(item, concept).trim();
  if (!NUMBER.test(text)) return undefined;
  const value = decimal(text);
  const { decimals, precision } = accuracyOf(item, concept);
  const written = decimals ?? precision;
  if (written === 'INF') return { value, accuracy: 'INF' };
  if (written === undefined || !PLACES.test(written)) return undefined;
  if (decimals !== undefined) return { value, accuracy: Number(decimals) };
  if (Number(precision) === 0) return { value, accuracy: 'unknown' };
  return { value, accuracy: value.isZero() ? 'INF' : Number(precision) - value.e - 1 };
}
