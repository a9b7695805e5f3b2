import { Decimal as Base } from 'decimal.js';

/**
 * Exact decimals. This file is the only owner of decimal.js: its default of 20 digits would round long amounts in
 * silence, so a clone with room for any amount is used everywhere. Only `toText` reaches output; accuracy is kept apart.
 */
const Exact = Base.clone({ precision: 200, toExpNeg: -1000, toExpPos: 1000, rounding: Base.ROUND_HALF_UP });

export type Decimal = InstanceType<typeof Base>;

/** The number that this text writes in the canonical form (`-1234.50`): no grouping, a point, an optional sign. */
export function decimal(text: string | number | bigint): Decimal {
  return new Exact(typeof text === 'bigint' ? text.toString() : text);
}

export function isDecimal(value: unknown): value is Decimal {
  return Base.isDecimal(value);
}

/** `value` times ten to the `power`. */
export function shift(value: Decimal, power: number): Decimal {
  return power === 0 ? value : value.times(tenTo(power));
}

const POWERS = new Map<number, Decimal>();

/** Made once: a power costs as much as all else that a figure needs. */
function tenTo(power: number): Decimal {
  const made = POWERS.get(power) ?? new Exact(10).pow(power);
  POWERS.set(power, made);
  return made;
}

/** Plain digits, never an exponent, no trailing zeros after the point; `-0` is `0`. */
export function toText(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}

/** The number as an integer count of `10^-places`; `places` must be enough to hold it. */
export function toScaled(value: Decimal, places: number): bigint {
  return BigInt(shift(value, places).toFixed(0));
}

/** The nearest number of so many decimal places, of whole tens and hundreds where that is negative; a half goes to the even one. */
export function roundHalfEven(value: Decimal, places: number): Decimal {
  if (places >= value.decimalPlaces()) return value;
  const unit = shift(new Exact(1), -places);
  return value.dividedBy(unit).toDecimalPlaces(0, Base.ROUND_HALF_EVEN).times(unit);
}
