import { type Diagnostic, diagnose } from '../../diagnostic/diagnostic.js';
import { classify, sayStatement } from '../../fact/duplicates.js';
import type { Fact } from '../../fact/fact.js';
import { periodKey } from '../../value/period.js';
import { clark } from '../../value/qname.js';
import { remember } from '../../value/remembered.js';
import { unitKey } from '../../value/unit.js';
import { describe } from '../rule.js';

/**
 * Facts that speak of the same thing must not disagree: one warning for each set that does. Which class a set is of
 * follows the XBRL working group note "Handling Duplicate Facts in XBRL and Inline XBRL", section 2; the equality of
 * aspects is that of OIM 1.0. No specification forbids inconsistent duplicates, so the code is ours.
 */
export function checkDuplicates(facts: readonly Fact[]): readonly Diagnostic[] {
  return duplicateSets(facts)
    .filter((set) => classify(set) === 'inconsistent')
    .map((set) => {
      const values = set.map(sayStatement).join('; ');
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

/** Equal for facts alike in all but value and accuracy. `number` stands for a text: keys of whole names would be long. */
function aspectKey(fact: Fact, number: (text: string) => number): string {
  const { concept, period, unit, entity } = fact;
  const what = `${number(clark(concept))} ${number(periodKey(period))} ${number(unitKey(unit))}`;
  const dimensions = fact.dimensions.map(({ axis, member }) => `${number(clark(axis))}=${number(clark(member))}`);
  return `${what} ${number(entity.scheme)} ${number(entity.identifier)} ${dimensions.sort().join(' ')}`;
}
