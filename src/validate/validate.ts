import { Result } from '../diagnostic/result.js';
import type { Report } from '../fact/report.js';
import { extendTaxonomy } from '../taxonomy/extend.js';
import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { clark } from '../value/qname.js';
import { checkDuplicates } from './duplicates/of-report.js';
import { knownConcept } from './known-concept.js';
import { knownMembers } from './known-members.js';
import { periodType } from './period-type.js';
import type { Rule } from './rule.js';
import { unitKind } from './unit-kind.js';

const RULES: readonly Rule[] = [knownConcept, periodType, unitKind, knownMembers];

/**
 * The report as it came, with what the taxonomy has against its facts: fact by fact in the report's order, then
 * duplicates. A fact of an unknown concept is held to nothing that its concept would tell. Linear in the facts.
 */
export function validate(taxonomy: Taxonomy): (report: Report) => Result<Report> {
  return (report) => {
    const whole = extendTaxonomy(taxonomy, report.extension);
    const rules = RULES.map((rule) => rule(whole));
    const said = report.facts.flatMap((fact) => {
      const concept = whole.concepts.get(clark(fact.concept));
      return rules.flatMap((rule) => rule(fact, concept) ?? []);
    });
    return new Result(report, [...said, ...checkDuplicates(report.facts)]);
  };
}
