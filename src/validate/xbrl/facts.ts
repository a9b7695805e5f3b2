import type { Dts, ElementDeclaration } from '../../dts/dts.js';
import { findElement, isItem } from '../../dts/query.js';
import { allItems, type Instance, type ItemFact } from '../../instance/instance.js';

/** The items of an instance whose concepts the taxonomy declares, with these. */
export function* knownItems(instance: Instance, dts: Dts): Generator<readonly [ItemFact, ElementDeclaration]> {
  for (const item of allItems(instance)) {
    const concept = findElement(dts, item.name);
    if (concept !== undefined && isItem(concept)) yield [item, concept];
  }
}
