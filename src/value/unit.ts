import { clark, ISO4217, type QName, qname, XBRLI } from './qname.js';
import { remembered } from './remembered.js';

/** A unit of measure (XBRL 2.1, 4.8): products of measures over products of measures; most have one numerator. */
export interface Unit {
  readonly numerators: readonly QName[];
  readonly denominators: readonly QName[];
}

/** The unit of one ISO 4217 currency, from its three letters. */
export const currencyUnit = remembered(
  (code): Unit => ({ numerators: [qname(ISO4217, 'iso4217', code)], denominators: [] }),
  500,
);

export function simpleUnit(measure: QName): Unit {
  return { numerators: [measure], denominators: [] };
}

export const PURE: Unit = simpleUnit(qname(XBRLI, 'xbrli', 'pure'));
export const SHARES: Unit = simpleUnit(qname(XBRLI, 'xbrli', 'shares'));

/** Equal for equal units, whatever the order of their measures. */
export function unitKey(unit: Unit): string {
  return unit.denominators.length > 0 ? `${side(unit.numerators)}/${side(unit.denominators)}` : side(unit.numerators);
}

function side(names: readonly QName[]): string {
  return names.length === 1 ? clark(names[0] as QName) : names.map(clark).sort().join('*');
}
