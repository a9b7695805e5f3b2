import type { InlineSet } from '../../inline/inline-set.js';
import type { Element } from '../../xml/tree.js';

/** The inline elements that stand, at any depth, within one of these names. */
export function elementsWithin(inline: InlineSet, names: readonly string[]): ReadonlySet<Element> {
  const within = new Set<Element>();
  for (const element of inline.elements()) {
    const outer = inline.outerOf(element);
    // an outer element comes before what is in it
    if (outer !== undefined && (names.includes(outer.name.local) || within.has(outer))) within.add(element);
  }
  return within;
}
