import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { findTypedDomain, isTyped } from '../../dts/dimensional.js';
import type { Dts, ElementDeclaration } from '../../dts/dts.js';
import { findElement } from '../../dts/query.js';
import type { DimensionValue } from '../../instance/instance.js';
import { prefixed, sameName } from '../../value/qname.js';
import { elements } from '../../xml/tree.js';
import type { InstanceRule } from '../rule.js';

/** A typed member is one element, of the name that its dimension's typed domain has (Dimensions 1.0, 3.1.4.3). */
export const typedContent: InstanceRule = function* ({ contexts }, dts) {
  for (const { id, dimensions } of contexts.values()) {
    for (const value of dimensions) {
      const declared = findElement(dts, value.axis);
      if (value.explicit || declared === undefined || !isTyped(declared)) continue;
      const problem = problemOf(dts, value, declared);
      if (problem === undefined) continue;
      const message = `The typed member of ${prefixed(value.axis)} in the context ${id} ${problem}.`;
      yield diagnoseAt('xbrldie:IllegalTypedDimensionContentError', message, value.place);
    }
  }
};

function problemOf(dts: Dts, { element }: DimensionValue, declared: ElementDeclaration): string | undefined {
  if (element === undefined) return undefined;
  const [only, ...more] = elements(element);
  if (only === undefined) return 'has no content';
  if (more.length > 0) return 'has more than one element';
  const domain = findTypedDomain(dts, declared);
  const expected = domain && dts.declarations.get(domain);
  if (expected === undefined || sameName(expected.name, only.name)) return undefined;
  return `is ${prefixed(only.name)}, not ${prefixed(expected.name)}`;
}
