import { diagnose } from '../diagnostic/diagnostic.js';
import { prefixed } from '../value/qname.js';
import { describe, type Rule } from './rule.js';

/**
 * A fact's concept is one of the taxonomy or of the report's extension, and not abstract. OIM 1.0, concept core
 * dimension: `oime:unknownConcept`; in XBRL 2.1 the same fact fails schema validation (4.6).
 */
export const knownConcept: Rule = () => (fact, concept) => {
  if (concept) return undefined;
  return [
    diagnose(
      'oime:unknownConcept',
      `${describe(fact)} is a fact of a concept that the taxonomy lacks.`,
      [fact.provenance.span],
      {
        actual: prefixed(fact.concept),
      },
    ),
  ];
};
