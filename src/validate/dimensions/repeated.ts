import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { clark, prefixed } from '../../value/qname.js';
import type { InstanceRule } from '../rule.js';

/** A context has a dimension once, in segment and scenario together (Dimensions 1.0, 3.1.4.1). */
export const repeatedDimension: InstanceRule = function* ({ contexts }) {
  for (const { id, dimensions } of contexts.values()) {
    const met = new Set<string>();
    for (const { axis, place } of dimensions) {
      const name = clark(axis);
      if (met.has(name)) {
        const message = `The context ${id} has a member of ${prefixed(axis)} twice.`;
        yield diagnoseAt('xbrldie:RepeatedDimensionInInstanceError', message, place, { actual: prefixed(axis) });
      }
      met.add(name);
    }
  }
};
