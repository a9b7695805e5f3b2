import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { findElement, isItem, itemTypeOf } from '../../dts/query.js';
import { prefixed } from '../../value/qname.js';
import type { InlineRule } from './rule.js';

/** A concept of fractionItemType is reported by ix:fraction, and no other is (inline XBRL 1.1, 7.1.3). */
export const fractionDeclared: InlineRule = function* (_, { facts }, dts) {
  for (const { name, place, element } of facts) {
    const concept = findElement(dts, name);
    if (concept === undefined || !isItem(concept) || element === undefined) continue;
    const [declared, written] = [itemTypeOf(concept) === 'fractionItemType', element.name.local === 'fraction'];
    if (declared === written) continue;
    const message = `${prefixed(name)} is ${declared ? 'a' : 'no'} fraction in the taxonomy, and reported by ix:${element.name.local}.`;
    yield diagnoseAt('ix11.7.1.3:fractionDeclaration', message, place, { actual: `ix:${element.name.local}` });
  }
};
