import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { Dts, ElementDeclaration } from '../../dts/dts.js';
import { STANDARD_ARCROLES } from '../../dts/names.js';
import { type Network, networks } from '../../dts/network.js';
import { findConcept, findElement, isNumeric } from '../../dts/query.js';
import { structureKey } from '../../instance/equality.js';
import { allItems, type Instance, type ItemFact, type TupleFact } from '../../instance/instance.js';
import { roundedValue } from '../../instance/rounded.js';
import { type Decimal, decimal, roundHalfEven, toText } from '../../value/decimal.js';
import { clark, prefixed } from '../../value/qname.js';
import { remember } from '../../value/remembered.js';
import { unitKey } from '../../value/unit.js';
import { attribute } from '../../xml/tree.js';
import type { InstanceRule } from '../rule.js';

/**
 * A summation item is the sum of its contributing items by their weights, each rounded as accurate as it is, the sum as accurate as
 * the summation item (XBRL 2.1, 5.2.5.2). It binds in each role by itself, where contexts and units are equal, to what stands in
 * its own tuple and deeper; not at all where the summation item, or one that contributes, stands twice in one tuple.
 */
export const summationItem: InstanceRule = function* (instance, dts) {
  const found = networks(dts, STANDARD_ARCROLES.summationItem);
  if (found.length === 0) return;
  const index = indexOf(instance, dts);
  for (const network of found) {
    for (const from of new Set(network.relationships.map((one) => one.from))) {
      const concept = findConcept(dts, from);
      if (concept === undefined) continue;
      for (const [key, items] of index.get(clark(concept.name)) ?? []) {
        for (const item of items) yield* judge({ item, concept, alike: items, key }, network, index, dts);
      }
    }
  }
};

/** Numeric items by concept, and there by equal contexts and units. */
type Index = ReadonlyMap<string, ReadonlyMap<string, readonly ItemFact[]>>;

interface Summation {
  readonly item: ItemFact;
  readonly concept: ElementDeclaration;
  /** The items of this concept in equal contexts and units, itself among them. */
  readonly alike: readonly ItemFact[];
  readonly key: string;
}

function indexOf(instance: Instance, dts: Dts): Index {
  const index = new Map<string, Map<string, ItemFact[]>>();
  for (const item of allItems(instance)) {
    const concept = findElement(dts, item.name);
    if (concept === undefined || !isNumeric(concept) || item.context === undefined || item.unit === undefined) continue;
    const key = `${structureKey(dts, item.context)} ${unitKey(item.unit.measures)}`;
    const byKey = remember(index, clark(item.name), () => new Map<string, ItemFact[]>());
    remember(byKey, key, () => []).push(item);
  }
  return index;
}

function* judge(summation: Summation, network: Network, index: Index, dts: Dts): Generator<Diagnostic> {
  const { item, concept, alike } = summation;
  if (item.nil || alike.some((other) => other !== item && other.parent === item.parent)) return;
  const contributing = bind(summation, network, index, dts);
  if (contributing === undefined || contributing.length === 0) return;
  const stated = roundedValue(item, concept);
  if (stated === undefined) return;
  const sum = sumOf(contributing);
  if (sum === undefined) return;
  const accurate = stated !== 'unknown' && sum !== 'unknown';
  if (accurate) {
    const computed = stated.places === undefined ? sum : roundHalfEven(sum, stated.places);
    if (computed.equals(stated.value)) return;
  }
  const message = `${prefixed(item.name)} is not the sum of the ${contributing.length} items that contribute to it.`;
  yield diagnoseAt('xbrl.5.2.5.2:calcInconsistency', message, item.place, {
    actual: item.value.trim(),
    expected: sum === 'unknown' ? 'items of known accuracy' : toText(sum),
    help: `The calculation is that of ${network.role}.`,
  });
}

interface Contribution {
  readonly item: ItemFact;
  readonly concept: ElementDeclaration;
  readonly weight: Decimal;
}

/** What contributes; undefined where one item stands twice, and so nothing binds. */
function bind({ item, concept, key }: Summation, network: Network, index: Index, dts: Dts) {
  const contributions: Contribution[] = [];
  for (const { to, arc } of network.from(concept.element)) {
    const contributor = findConcept(dts, to);
    const weight = attribute(arc, 'weight')?.trim() ?? '';
    if (contributor === undefined || !DECIMAL.test(weight)) continue;
    const within = (index.get(clark(contributor.name))?.get(key) ?? []).filter((one) => isWithin(one, item.parent));
    if (new Set(within.map(({ parent }) => parent)).size < within.length) return undefined;
    for (const one of within) {
      if (!one.nil) contributions.push({ item: one, concept: contributor, weight: decimal(weight) });
    }
  }
  return contributions;
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

function isWithin(item: ItemFact, tuple: TupleFact | undefined): boolean {
  if (tuple === undefined) return true;
  for (let one = item.parent; one !== undefined; one = one.parent) if (one === tuple) return true;
  return false;
}

/** `'unknown'` where nothing of one that contributes is accurate, undefined where one is no number. */
function sumOf(contributions: readonly Contribution[]): Decimal | 'unknown' | undefined {
  let sum = decimal(0);
  for (const { item, concept, weight } of contributions) {
    const part = roundedValue(item, concept);
    if (part === undefined || part === 'unknown') return part;
    sum = sum.plus(part.value.times(weight));
  }
  return sum;
}
