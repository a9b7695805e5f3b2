import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { findElement, isBeyond, isItem } from '../../dts/query.js';
import { allItems, isOim } from '../../instance/instance.js';
import { prefixed } from '../../value/qname.js';
import type { InstanceRule } from '../rule.js';

/** The concept of a fact is a concept of the taxonomy, and not abstract (OIM 1.0, concept core dimension). */
export const knownConcept: InstanceRule = function* (instance, dts) {
  if (!isOim(instance)) return;
  for (const { name, place } of allItems(instance)) {
    const concept = findElement(dts, name);
    const actual = prefixed(name);
    if (concept === undefined || !(isItem(concept) || concept.kind === 'tuple')) {
      if (isBeyond(dts, name)) continue;
      yield diagnoseAt('oime:unknownConcept', `The taxonomy has no concept ${actual}.`, place, { actual });
    } else if (concept.abstract) {
      yield diagnoseAt('oime:valueForAbstractConcept', `${actual} is abstract: it has no facts.`, place, { actual });
    }
  }
};
