import type { Dts, ElementDeclaration } from '../../dts/dts.js';
import { findElement, isItem } from '../../dts/query.js';
import { allItems, type Instance, type ItemFact, isOim } from '../../instance/instance.js';

/** The facts of an OIM report whose concepts the taxonomy has as items, with these; of any other instance none. */
export function* reported(instance: Instance, dts: Dts): Generator<readonly [ItemFact, ElementDeclaration]> {
  if (!isOim(instance)) return;
  for (const fact of allItems(instance)) {
    const concept = findElement(dts, fact.name);
    if (concept !== undefined && isItem(concept)) yield [fact, concept];
  }
}
