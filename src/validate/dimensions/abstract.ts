import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { prefixed } from '../../value/qname.js';
import { placeOf } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';

/** Hypercubes (Dimensions 1.0, 2.2.1) and dimensions (2.5.1) are abstract: nothing is reported of them. */
export const abstractElements: DtsRule = function* (dts) {
  for (const { kind, abstract, name, element } of dts.elements.values()) {
    if (abstract || (kind !== 'hypercube' && kind !== 'dimension')) continue;
    const code =
      kind === 'hypercube'
        ? 'xbrldte:HypercubeElementIsNotAbstractError'
        : 'xbrldte:DimensionElementIsNotAbstractError';
    yield diagnoseAt(code, `The ${kind} ${prefixed(name)} is not abstract.`, placeOf(element), {
      expected: 'abstract="true"',
    });
  }
};
