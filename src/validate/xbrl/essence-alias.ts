import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { Dts, ElementDeclaration } from '../../dts/dts.js';
import { STANDARD_ARCROLES } from '../../dts/names.js';
import { networks } from '../../dts/network.js';
import { findConcept, isNumeric } from '../../dts/query.js';
import { structureKey } from '../../instance/equality.js';
import { allItems, type Instance, type ItemFact } from '../../instance/instance.js';
import { roundedValue } from '../../instance/rounded.js';
import { itemText } from '../../instance/written-value.js';
import { roundHalfEven } from '../../value/decimal.js';
import { clark, prefixed } from '../../value/qname.js';
import { remember } from '../../value/remembered.js';
import { unitKey } from '../../value/unit.js';
import type { InstanceRule } from '../rule.js';

/**
 * An essence and its alias in one tuple and in equal contexts have one unit and one value, numbers as far as both are accurate
 * (XBRL 2.1, 5.2.6.2.2).
 */
export const essenceAlias: InstanceRule = function* (instance, dts) {
  const found = networks(dts, STANDARD_ARCROLES.essenceAlias);
  if (found.length === 0) return;
  const items = itemsByName(instance);
  for (const { from, to } of found.flatMap(({ relationships }) => relationships)) {
    const essence = findConcept(dts, from);
    const alias = findConcept(dts, to);
    if (essence === undefined || alias === undefined) continue;
    const aliases = new Map<string, ItemFact[]>();
    const keyOf = keys(dts);
    for (const item of items.get(clark(alias.name)) ?? []) remember(aliases, keyOf(item), () => []).push(item);
    for (const item of items.get(clark(essence.name)) ?? []) {
      for (const other of aliases.get(keyOf(item)) ?? []) yield* judge(item, essence, other, alias);
    }
  }
};

function itemsByName(instance: Instance): ReadonlyMap<string, readonly ItemFact[]> {
  const items = new Map<string, ItemFact[]>();
  for (const item of allItems(instance)) {
    if (item.context !== undefined && !item.nil) remember(items, clark(item.name), () => []).push(item);
  }
  return items;
}

/** Equal for items in one tuple and in equal contexts. */
function keys(dts: Dts): (item: ItemFact) => string {
  const numbers = new Map<ItemFact['parent'], number>();
  return ({ parent, context }) => {
    const number = remember(numbers, parent, () => numbers.size);
    return `${number} ${context && structureKey(dts, context)}`;
  };
}

function* judge(
  item: ItemFact,
  essence: ElementDeclaration,
  other: ItemFact,
  alias: ElementDeclaration,
): Generator<Diagnostic> {
  const tell = (what: string) => `${prefixed(item.name)} and its alias ${prefixed(other.name)} differ in ${what}.`;
  const units = [item, other].map(({ unit }) => unit && unitKey(unit.measures));
  if (units[0] !== units[1]) {
    yield diagnoseAt('xbrl.5.2.6.2.2:essenceAliasUnitsInconsistency', tell('unit'), other.place);
  } else if (!isEqual(item, essence, other, alias)) {
    yield diagnoseAt('xbrl.5.2.6.2.2:essenceAliasUnitsInconsistency', tell('value'), other.place, {
      actual: other.value.trim(),
      expected: item.value.trim(),
    });
  }
}

function isEqual(item: ItemFact, essence: ElementDeclaration, other: ItemFact, alias: ElementDeclaration): boolean {
  const isText = !isNumeric(essence) || !isNumeric(alias);
  const [a, b] = isText ? [] : [roundedValue(item, essence), roundedValue(other, alias)];
  if (a === undefined || b === undefined) return itemText(item, essence) === itemText(other, alias);
  if (a === 'unknown' || b === 'unknown') return false;
  const places = Math.min(a.places ?? Number.POSITIVE_INFINITY, b.places ?? Number.POSITIVE_INFINITY);
  if (!Number.isFinite(places)) return a.value.equals(b.value);
  return roundHalfEven(a.value, places).equals(roundHalfEven(b.value, places));
}
