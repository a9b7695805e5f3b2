import { periodKey } from '../value/period.js';
import { clark } from '../value/qname.js';
import { remember } from '../value/remembered.js';
import { unitKey } from '../value/unit.js';
import type { Fact } from './fact.js';

/** Facts alike in all but value and accuracy, two or more to a set, in the order of the facts. */
export function duplicateSets(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const sets = new Map<string, Fact[]>();
  const keyOf = aspectKeys();
  for (const fact of facts) remember(sets, keyOf(fact), () => []).push(fact);
  return [...sets.values()].filter((set) => set.length > 1);
}

/** Keys that are equal for facts alike in all but value and accuracy. Numbers stand for texts: keys of whole names would be long. */
export function aspectKeys(): (fact: Fact) => string {
  const numbers = new Map<string, number>();
  const next = () => numbers.size;
  const number = (text: string) => remember(numbers, text, next);
  return ({ concept, period, unit, entity, dimensions }) => {
    const what = `${number(clark(concept))} ${number(periodKey(period))} ${number(unitKey(unit))}`;
    const pairs = dimensions.map(({ axis, member }) => `${number(clark(axis))}=${number(clark(member))}`);
    return `${what} ${number(entity.scheme)} ${number(entity.identifier)} ${pairs.sort().join(' ')}`;
  };
}
