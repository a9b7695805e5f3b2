import { type Diagnostic, diagnose } from '../../diagnostic/diagnostic.js';
import { duplicateSets } from '../../fact/duplicate-sets.js';
import { classify, sayStatement } from '../../fact/duplicates.js';
import type { Fact } from '../../fact/fact.js';
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
