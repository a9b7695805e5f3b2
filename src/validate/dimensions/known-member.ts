import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { findElement, isBeyond } from '../../dts/query.js';
import { isOim } from '../../instance/instance.js';
import { prefixed } from '../../value/qname.js';
import type { InstanceRule } from '../rule.js';

/**
 * An explicit member is a global element that some schema of the taxonomy declares (Dimensions 1.0, 3.1.4.5). A value that
 * is no name at all has a code of its own in OIM reports.
 */
export const knownMember: InstanceRule = function* (instance, dts) {
  for (const { id, dimensions } of instance.contexts.values()) {
    for (const { axis, explicit, member, place } of dimensions) {
      if (!explicit || (member === undefined && isOim(instance))) continue;
      if (member !== undefined && (findElement(dts, member) || isBeyond(dts, member))) continue;
      const actual = member === undefined ? 'no name' : prefixed(member);
      const message = `The member of ${prefixed(axis)} in the context ${id} is not in the taxonomy.`;
      yield diagnoseAt('xbrldie:ExplicitMemberUndefinedQNameError', message, place, { actual });
    }
  }
};
