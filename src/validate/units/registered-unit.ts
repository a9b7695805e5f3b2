import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { findElement, isNumeric, typeChain } from '../../dts/query.js';
import { allItems } from '../../instance/instance.js';
import { prefixed, type QName } from '../../value/qname.js';
import { remember } from '../../value/remembered.js';
import { type Unit, unitKey } from '../../value/unit.js';
import { type InstanceRule, unitInWords } from '../rule.js';
import { type RegisteredName, type RegisteredUnit, unitRegistry } from './registry.js';

/**
 * The unit of a number is one that the Units Registry has for its type: for the nearest of the type and those that it is derived from
 * that the registry knows (Units Registry - Structure 1.0, section 4). Types that it does not know take any unit.
 */
export const registeredUnit: InstanceRule = function* (instance, dts) {
  const judged = new Map<string, boolean>();
  for (const { name, unit, place } of allItems(instance)) {
    const concept = unit && findElement(dts, name);
    if (unit === undefined || concept === undefined || !isNumeric(concept)) continue;
    const types = typeChain(concept);
    const key = `${types.map(prefixedKey).join(' ')} ${unitKey(unit.measures)}`;
    if (remember(judged, key, () => fitsTypes(unit.measures, types))) continue;
    const message = `${prefixed(name)} has a unit that the Units Registry has not for its type.`;
    const expected = `a unit for ${types.find((type) => entriesFor(type).length > 0)?.local}`;
    yield diagnoseAt('utre:error-NumericFactUtrInvalid', message, place, {
      actual: unitInWords(unit.measures),
      expected,
    });
  }
};

function prefixedKey({ namespace, local }: QName): string {
  return `${namespace}#${local}`;
}

/** Whether the unit is registered for the first of the types, from the most special outwards, that the registry knows. */
export function fitsTypes(unit: Unit, types: readonly RegisteredName[]): boolean {
  for (const type of types) {
    const entries = entriesFor(type);
    if (entries.length > 0) return entries.some((entry) => fits(unit, entry));
  }
  return true;
}

function entriesFor(type: RegisteredName): readonly RegisteredUnit[] {
  const entries = unitRegistry().get(type.local) ?? [];
  return entries.filter((entry) => isSame(entry.type, type));
}

function fits({ numerators, denominators }: Unit, { unit }: RegisteredUnit): boolean {
  if ('numerator' in unit) {
    const [over, under] = [numerators, denominators].map((measures) => ({ numerators: measures, denominators: [] }));
    return denominators.length > 0 && fitsTypes(over!, [unit.numerator]) && fitsTypes(under!, [unit.denominator]);
  }
  const [measure] = numerators;
  return numerators.length === 1 && denominators.length === 0 && measure !== undefined && isSame(unit, measure);
}

/** What has no namespace is so in any. */
function isSame(one: RegisteredName, other: RegisteredName): boolean {
  const anywhere = one.namespace === undefined || other.namespace === undefined;
  return one.local === other.local && (anywhere || one.namespace === other.namespace);
}
