import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { isTyped } from '../../dts/dimensional.js';
import { findElement, isBeyond } from '../../dts/query.js';
import { isOim } from '../../instance/instance.js';
import { prefixed } from '../../value/qname.js';
import type { InstanceRule } from '../rule.js';

/** An explicit member stands for a dimension that is explicit (Dimensions 1.0, 3.1.4.5); OIM reports have codes of their own. */
export const explicitDimension: InstanceRule = function* (instance, dts) {
  if (isOim(instance)) return;
  for (const { id, dimensions } of instance.contexts.values()) {
    for (const { axis, explicit, place } of dimensions) {
      if (!explicit || isBeyond(dts, axis)) continue;
      const declared = findElement(dts, axis);
      if (declared?.kind === 'dimension' && !isTyped(declared)) continue;
      const message = `${prefixed(axis)} of the context ${id} is no explicit dimension.`;
      yield diagnoseAt('xbrldie:ExplicitMemberNotExplicitDimensionError', message, place, { actual: prefixed(axis) });
    }
  }
};
