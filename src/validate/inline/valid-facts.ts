import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { Dts } from '../../dts/dts.js';
import { findElement, isItem, itemTypeOf } from '../../dts/query.js';
import type { InlineSet } from '../../inline/inline-set.js';
import type { Fact, Instance, ItemFact } from '../../instance/instance.js';
import { prefixed } from '../../value/qname.js';
import { remember } from '../../value/remembered.js';
import { laxElement } from '../../xml/lax.js';
import { readTree } from '../../xml/read-tree.js';
import { elements } from '../../xml/tree.js';
import { grammarOf } from '../xbrl/grammar.js';
import { isPlainItem } from './plain-item.js';
import type { InlineRule } from './rule.js';
import { writeTarget } from './target.js';

/**
 * The items of the target document are valid by the schemas that declare them (inline XBRL 1.1, 3.2; XBRL 2.1, 4.6):
 * `xmlSchema:…`. Those whose value cannot be made, or whose concept is not there, have their own rules; where schemas are missing,
 * nothing can be told.
 */
export const validFacts: InlineRule = function* (_, instance, dts) {
  const items = itemsInDoubt(instance, dts);
  if (items.length === 0 || !grammarOf(dts).usable) return;
  const { text, starts } = writeTarget(items);
  const { value: tree } = readTree('urn:crossfoot:target', { name: 'target', text });
  if (tree === undefined) return;
  const parts = elements(tree.root).map(laxElement);
  const told = new Set<ItemFact>();
  for (const { code, message, spans } of grammarOf(dts).validateLax(parts)) {
    const item = starts.get(spans[0]?.start ?? -1);
    // what comes after the first follows from it
    if (item === undefined || told.has(item)) continue;
    told.add(item);
    yield diagnoseAt(code, `${prefixed(item.name)}: ${message}`, item.place);
  }
};

const IN_DOUBT = new WeakMap<Instance, readonly ItemFact[]>();

/** The items of an inline report that are not plain: compiled schemas must be asked. */
export function itemsInDoubt(instance: Instance, dts: Dts): readonly ItemFact[] {
  const { inline, facts } = instance;
  if (inline === undefined) return [];
  return remember(IN_DOUBT, instance, () => facts.filter((fact): fact is ItemFact => isToBeJudged(fact, inline, dts)));
}

function isToBeJudged(fact: Fact, inline: InlineSet, dts: Dts): boolean {
  if (fact.kind !== 'item' || fact.element === undefined) return false;
  const concept = findElement(dts, fact.name);
  if (concept === undefined || !isItem(concept)) return false;
  if (isPlainItem(fact, concept, dts)) return false;
  const fraction = fact.element.name.local === 'fraction';
  if (fraction !== (itemTypeOf(concept) === 'fractionItemType')) return false;
  return fraction || inline.valueOf(fact.element).kind === 'value';
}
