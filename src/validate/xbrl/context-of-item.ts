import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { allItems } from '../../instance/instance.js';
import { prefixed } from '../../value/qname.js';
import type { InstanceRule } from '../rule.js';

/** The contextRef of an item leads to a context of the same instance (XBRL 2.1, 4.6.1). */
export const contextOfItem: InstanceRule = function* (instance) {
  for (const { name, context, contextRef, place } of allItems(instance)) {
    if (context !== undefined) continue;
    const message = `${prefixed(name)} refers to a context that is none.`;
    yield diagnoseAt('xbrl.4.6.1:itemContextRef', message, place, { actual: contextRef ?? 'no contextRef' });
  }
};
