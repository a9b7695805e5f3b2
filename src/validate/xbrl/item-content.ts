import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { itemTypeOf } from '../../dts/query.js';
import { prefixed } from '../../value/qname.js';
import { elements } from '../../xml/tree.js';
import type { InstanceRule } from '../rule.js';
import { knownItems } from './facts.js';

/** An item that is no fraction holds no elements (XBRL 2.1, 5.1.1). */
export const itemContent: InstanceRule = function* (instance, dts) {
  if (instance.syntax !== 'xml') return;
  for (const [{ name, element, place }, concept] of knownItems(instance, dts)) {
    if (element === undefined || elements(element).length === 0 || itemTypeOf(concept) === 'fractionItemType') continue;
    yield diagnoseAt('xbrl.5.1.1:itemMixedContent', `The item ${prefixed(name)} holds elements.`, place);
  }
};
