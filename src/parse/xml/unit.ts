import { XBRLI } from '../../dts/names.js';
import type { Unit } from '../../instance/instance.js';
import { type QName, qname } from '../../value/qname.js';
import {
  attribute,
  type Element,
  filterChildren,
  findChild,
  placeOf,
  resolveName,
  textWithin,
} from '../../xml/tree.js';

/** The units (XBRL 2.1, 4.8) by id; of several with one id the first. */
export function readUnits(root: Element): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  for (const element of filterChildren(root, XBRLI, 'unit')) {
    const unit = readUnit(element);
    if (!units.has(unit.id)) units.set(unit.id, unit);
  }
  return units;
}

export function readUnit(element: Element): Unit {
  const divide = findChild(element, XBRLI, 'divide');
  const above = divide && findChild(divide, XBRLI, 'unitNumerator');
  const below = divide && findChild(divide, XBRLI, 'unitDenominator');
  return {
    id: attribute(element, 'id')?.trim() ?? '',
    place: placeOf(element),
    element,
    measures: {
      numerators: measuresIn(divide === undefined ? element : above),
      denominators: measuresIn(below),
    },
  };
}

function measuresIn(parent: Element | undefined): readonly QName[] {
  return parent === undefined ? [] : filterChildren(parent, XBRLI, 'measure').map(measureOf);
}

/** A measure that cannot be resolved is a name without a namespace. */
function measureOf(element: Element): QName {
  const text = textWithin(element).trim();
  return resolveName(element, text) ?? qname('', '', text);
}
