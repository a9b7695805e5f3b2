import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { SUMMATION_ITEM_11 } from '../../dts/names.js';
import { networks } from '../../dts/network.js';
import { findConcept } from '../../dts/query.js';
import { prefixed } from '../../value/qname.js';
import { remember } from '../../value/remembered.js';
import { type Element, placeOf } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';

/** A total has a part once in one role (Calculations 1.1, "Calculation relationships"). */
export const oneRelationship: DtsRule = function* (dts) {
  for (const { relationships, role } of networks(dts, SUMMATION_ITEM_11)) {
    const parts = new Map<Element, Set<Element>>();
    for (const { from, to, arc } of relationships) {
      const met = remember(parts, from, () => new Set<Element>());
      if (met.has(to)) {
        const [total, part] = [from, to].map((end) => findConcept(dts, end)?.name);
        const names = `${part && prefixed(part)} to ${total && prefixed(total)}`;
        const message = `Two relationships of one role add ${names}.`;
        yield diagnoseAt('calc11e:duplicateCalculationRelationships', message, placeOf(arc), { actual: role });
      }
      met.add(to);
    }
  }
};
