import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { Fact } from '../fact/fact.js';
import { type Decimal, decimal, shift, toText } from '../value/decimal.js';
import { periodKey } from '../value/period.js';
import { clark } from '../value/qname.js';
import { remember } from '../value/remembered.js';
import { unitKey } from '../value/unit.js';
import { describe } from './rule.js';

export type DuplicateClass = 'complete' | 'consistent' | 'inconsistent';

/**
 * Facts that speak of the same thing must not disagree: one warning for each set that does. Which class a set is of
 * follows the XBRL working group note "Handling Duplicate Facts in XBRL and Inline XBRL", section 2; the equality of
 * aspects is that of OIM 1.0. No specification forbids inconsistent duplicates, so the code is ours.
 */
export function checkDuplicates(facts: readonly Fact[]): readonly Diagnostic[] {
  return duplicateSets(facts)
    .filter((set) => classify(set) === 'inconsistent')
    .map((set) => {
      const values = set.map(say).join('; ');
      const message = `${describe(set[0]!)} is stated ${set.length} times, and the statements disagree.`;
      return diagnose(
        'validate-duplicate-inconsistent',
        message,
        set.map((fact) => fact.provenance.span),
        {
          actual: values,
          expected: 'figures that are equal, or rounded from one number',
        },
      );
    });
}

/** Facts alike in all but value and accuracy, two or more to a set, in the order of the facts. */
export function duplicateSets(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const sets = new Map<string, Fact[]>();
  const numbers = new Map<string, number>();
  const next = () => numbers.size;
  const number = (text: string) => remember(numbers, text, next);
  for (const fact of facts) {
    const key = aspectKey(fact, number);
    const set = sets.get(key);
    if (set === undefined) sets.set(key, [fact]);
    else set.push(fact);
  }
  return [...sets.values()].filter((set) => set.length > 1);
}

/**
 * Complete: all the same value and accuracy. Consistent: all rounded from one number, that is, equal where the accuracy
 * is equal, and every interval of half a unit of the last place either side (closed) meeting every other.
 */
export function classify(set: readonly Fact[]): DuplicateClass {
  const [first] = set;
  if (first === undefined || set.every((fact) => sameValue(fact, first) && fact.decimals === first.decimals)) {
    return 'complete';
  }
  const byAccuracy = new Map<number | undefined, Fact>();
  let low: Decimal | undefined;
  let high: Decimal | undefined;
  for (const fact of set) {
    const alike = byAccuracy.get(fact.decimals) ?? fact;
    byAccuracy.set(fact.decimals, alike);
    if (fact.value === null || !sameValue(fact, alike)) return 'inconsistent';
    const half = fact.decimals === undefined ? decimal(0) : shift(decimal('0.5'), -fact.decimals);
    const [below, above] = [fact.value.minus(half), fact.value.plus(half)];
    if (low === undefined || below.gt(low)) low = below;
    if (high === undefined || above.lt(high)) high = above;
  }
  // Intervals on a line meet pairwise where they have a point in common.
  return low !== undefined && high !== undefined && low.lte(high) ? 'consistent' : 'inconsistent';
}

function sameValue(a: Fact, b: Fact): boolean {
  return a.value === null || b.value === null ? a.value === b.value : a.value.eq(b.value);
}

/** Equal for facts alike in all but value and accuracy. `number` stands for a text: keys of whole names would be long. */
function aspectKey(fact: Fact, number: (text: string) => number): string {
  const { concept, period, unit, entity } = fact;
  const what = `${number(clark(concept))} ${number(periodKey(period))} ${number(unitKey(unit))}`;
  const dimensions = fact.dimensions.map(({ axis, member }) => `${number(clark(axis))}=${number(clark(member))}`);
  return `${what} ${number(entity.scheme)} ${number(entity.identifier)} ${dimensions.sort().join(' ')}`;
}

function say(fact: Fact): string {
  const value = fact.value === null ? 'nil' : toText(fact.value);
  return fact.decimals === undefined ? value : `${value} (decimals ${fact.decimals})`;
}
