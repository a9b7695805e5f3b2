import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { findElement, isItem } from '../../dts/query.js';
import { allItems } from '../../instance/instance.js';
import { prefixed } from '../../value/qname.js';
import type { InstanceRule } from '../rule.js';

/** The contextRef of an item leads to a context of the same instance (XBRL 2.1, 4.6.1). */
export const contextOfItem: InstanceRule = function* (instance, dts) {
  for (const { name, context, contextRef, place } of allItems(instance)) {
    const declared = findElement(dts, name);
    if (context !== undefined || (declared !== undefined && !isItem(declared))) continue;
    const message = `${prefixed(name)} refers to a context that is none.`;
    yield diagnoseAt('xbrl.4.6.1:itemContextRef', message, place, { actual: contextRef ?? 'no contextRef' });
  }
};
