import { clark, ISO4217, prefixed } from '../value/qname.js';
import { remember } from '../value/remembered.js';
import type { Unit } from '../value/unit.js';
import type { Row } from './tables.js';

const UNIT_IDS = new WeakMap<Unit, string>();

/** As OIM writes units: products of measures in their order, divided by others. */
export function unitId(unit: Unit): string {
  return remember(UNIT_IDS, unit, () => {
    const side = (names: Unit['numerators']) => names.map(prefixed).sort().join('*');
    const dressed = (names: Unit['numerators']) => (names.length > 1 ? `(${side(names)})` : side(names));
    if (unit.denominators.length === 0) return side(unit.numerators);
    return `${dressed(unit.numerators)}/${dressed(unit.denominators)}`;
  });
}

export function unitRow(unit: Unit): Row<'units'> {
  const side = (names: Unit['numerators']) => names.map(clark).sort().join(' ');
  return {
    unit_id: unitId(unit),
    currency: currencyOf(unit),
    numerators: side(unit.numerators),
    denominators: side(unit.denominators),
  };
}

export function currencyOf({ numerators }: Unit): string | null {
  return numerators.find(({ namespace }) => namespace === ISO4217)?.local ?? null;
}
