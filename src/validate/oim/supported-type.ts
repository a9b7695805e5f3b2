import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { findElement, itemTypeOf, typeChain } from '../../dts/query.js';
import { isDataTypes } from '../../dts/text-type.js';
import { allItems, isOim } from '../../instance/instance.js';
import { prefixed } from '../../value/qname.js';
import type { InstanceRule } from '../rule.js';

/** Tuples, fractions and content with prefixes of unknown meaning have no place in the model (OIM 1.0, "Unsupported data types"). */
export const supportedType: InstanceRule = function* (instance, dts) {
  if (!isOim(instance)) return;
  for (const { name, place } of allItems(instance)) {
    const concept = findElement(dts, name);
    if (concept === undefined) continue;
    const chain = typeChain(concept);
    const has = (...locals: string[]) =>
      chain.some(({ namespace, local }) => isDataTypes(namespace) && locals.includes(local));
    const prefixedContent = has('prefixedContentItemType') && !has('SQNameItemType', 'SQNamesItemType');
    if (concept.kind !== 'tuple' && itemTypeOf(concept) !== 'fractionItemType' && !prefixedContent) continue;
    const actual = concept.kind === 'tuple' ? 'a tuple' : prefixed(concept.type ?? name);
    yield diagnoseAt('oime:unsupportedConceptDataType', `${prefixed(name)} is of a type that OIM has not.`, place, {
      actual,
    });
  }
};
