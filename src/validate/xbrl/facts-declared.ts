import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { findElement, isBeyond, isItem } from '../../dts/query.js';
import { allFacts } from '../../instance/instance.js';
import { prefixed } from '../../value/qname.js';
import type { InstanceRule } from '../rule.js';

/** What stands in an instance as a fact is declared in the substitution group of item or tuple (XBRL 2.1, 4.6 and 4.9). */
export const factsDeclared: InstanceRule = function* (instance, dts) {
  if (instance.syntax !== 'xml') return;
  for (const { name, place } of allFacts(instance.facts)) {
    const declared = findElement(dts, name);
    if (declared !== undefined && (isItem(declared) || declared.kind === 'tuple')) continue;
    if (declared === undefined && isBeyond(dts, name)) continue;
    const why = declared === undefined ? 'no schema declares it' : 'its substitution group is neither’s';
    yield diagnoseAt('xbrl.4.6:notItemOrTuple', `${prefixed(name)} is no item and no tuple: ${why}.`, place);
  }
};
