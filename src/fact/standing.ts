import { type Coverage, type Covered, coverages } from './coverage.js';
import type { Fact } from './fact.js';

/**
 * How a fact stands before arithmetic: an identity that lists it fails; identities prove its value and its period; an
 * identity holds, but does not prove all of that; none lists it.
 */
export type Standing = 'failed' | 'proved' | 'foots' | 'plain';

/** The standing of each fact of a report, by its proofs and what they cover. */
export function standings(
  report: Covered,
  covers: (fact: Fact) => Coverage = coverages(report),
): (fact: Fact) => Standing {
  const failed = new Set(report.proofs.filter(({ grade }) => grade === 'failed').map(({ id }) => id));
  return (fact) => {
    if (fact.proofs.length === 0) return 'plain';
    if (fact.proofs.some((id) => failed.has(id))) return 'failed';
    const { value, period } = covers(fact);
    return value && period ? 'proved' : 'foots';
  };
}
