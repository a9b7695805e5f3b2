import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { dimensionDefaults } from '../../dts/dimensional.js';
import { findElement } from '../../dts/query.js';
import { isOim } from '../../instance/instance.js';
import { prefixed } from '../../value/qname.js';
import type { InstanceRule } from '../rule.js';

/** The default member goes without saying, and may not be said (Dimensions 1.0, 3.1.4.4). */
export const defaultUnsaid: InstanceRule = function* (instance, dts) {
  if (isOim(instance)) return;
  const defaults = dimensionDefaults(dts);
  for (const { id, dimensions } of instance.contexts.values()) {
    for (const { axis, member, place } of dimensions) {
      const said = member && findElement(dts, member)?.element;
      const dimension = findElement(dts, axis)?.element;
      if (said === undefined || dimension === undefined || defaults.get(dimension) !== said) continue;
      const message = `The context ${id} names the default of ${prefixed(axis)}, which goes without saying.`;
      yield diagnoseAt('xbrldie:DefaultValueUsedInInstanceError', message, place, {
        actual: prefixed(member!),
        help: 'Leave the dimension out.',
      });
    }
  }
};
