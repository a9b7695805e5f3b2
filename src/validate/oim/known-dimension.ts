import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { findElement, isBeyond } from '../../dts/query.js';
import { isOim } from '../../instance/instance.js';
import { OIM } from '../../oim/reserved.js';
import { prefixed } from '../../value/qname.js';
import type { InstanceRule } from '../rule.js';

/** The dimensions of a report are dimensions of its taxonomy (OIM 1.0, "Taxonomy-defined dimensions"); of OIM's own names none is. */
export const knownDimension: InstanceRule = function* (instance, dts) {
  if (!isOim(instance)) return;
  for (const { dimensions } of instance.contexts.values()) {
    for (const { axis, place } of dimensions) {
      // the reader has said so
      if (axis.namespace === OIM) continue;
      if (findElement(dts, axis)?.kind === 'dimension' || isBeyond(dts, axis)) continue;
      const actual = prefixed(axis);
      yield diagnoseAt('oime:unknownDimension', `The taxonomy has no dimension ${actual}.`, place, { actual });
    }
  }
};
