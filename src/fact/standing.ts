import type { Fact } from './fact.js';
import type { Report } from './report.js';

/** How a fact stands before arithmetic: an identity that lists it fails; one holds and none fails; none lists it. */
export type Standing = 'failed' | 'proved' | 'plain';

/** The standing of each fact of a report, by its proofs. */
export function standings(report: Pick<Report, 'proofs'>): (fact: Pick<Fact, 'proofs'>) => Standing {
  const failed = new Set(report.proofs.filter(({ grade }) => grade === 'failed').map(({ id }) => id));
  return ({ proofs }) => {
    if (proofs.some((id) => failed.has(id))) return 'failed';
    return proofs.length > 0 ? 'proved' : 'plain';
  };
}
