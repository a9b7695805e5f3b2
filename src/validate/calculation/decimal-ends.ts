import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { SUMMATION_ITEM_11 } from '../../dts/names.js';
import { networks } from '../../dts/network.js';
import { findConcept } from '../../dts/query.js';
import { baseTypeOf } from '../../dts/typed-value.js';
import { prefixed } from '../../value/qname.js';
import { placeOf } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';

/** What XML Schema derives from xs:decimal. */
const DECIMALS = /^(?:decimal|(?:non)?(?:positive|negative)?integer|(?:unsigned)?(?:long|int|short|byte))$/i;

/** Both ends of a calculation are decimal items, and no floating-point ones (Calculations 1.1, "Calculation relationships"). */
export const decimalEnds: DtsRule = function* (dts) {
  for (const { relationships } of networks(dts, SUMMATION_ITEM_11)) {
    for (const { from, to, arc } of relationships) {
      for (const end of [from, to]) {
        const concept = findConcept(dts, end);
        if (concept === undefined || DECIMALS.test(baseTypeOf(concept) ?? '')) continue;
        const message = `${prefixed(concept.name)} is part of a calculation and no decimal number.`;
        const actual = concept.type === undefined ? 'no type' : prefixed(concept.type);
        yield diagnoseAt('calc11e:nonDecimalItemNode', message, placeOf(arc), { actual });
      }
    }
  }
};
