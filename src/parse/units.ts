import type { Unit } from '../instance/instance.js';
import { type QName, qname, XBRLI } from '../value/qname.js';
import {
  attribute,
  type Element,
  filterChildren,
  findChild,
  named,
  placeOf,
  resolveName,
  textWithin,
} from '../xml/tree.js';

/**
 * The `xbrli:unit` elements among these by id (XBRL 2.1, 4.8), as they are written; of several with one id, the first. One
 * without id cannot be referred to and is left out.
 */
export function readUnits(candidates: Iterable<Element>): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  for (const element of candidates) {
    const id = attribute(element, 'id')?.trim();
    if (id === undefined || !named(element, XBRLI, 'unit') || units.has(id)) continue;
    units.set(id, readUnit(id, element));
  }
  return units;
}

function readUnit(id: string, element: Element): Unit {
  const divide = findChild(element, XBRLI, 'divide');
  const numerators = divide === undefined ? element : findChild(divide, XBRLI, 'unitNumerator');
  const denominators = divide && findChild(divide, XBRLI, 'unitDenominator');
  const measures = { numerators: measuresOf(numerators), denominators: measuresOf(denominators) };
  return { id, place: placeOf(element), element, measures };
}

/** A name that cannot be resolved is in no namespace, its text as local part: no unit is one of those. */
function measuresOf(parent: Element | undefined): readonly QName[] {
  if (parent === undefined) return [];
  return filterChildren(parent, XBRLI, 'measure').map((measure) => {
    const written = textWithin(measure).trim();
    return resolveName(measure, written) ?? qname('', '', written);
  });
}
