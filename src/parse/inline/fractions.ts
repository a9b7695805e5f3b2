import type { InlineSet } from '../../inline/inline-set.js';
import { isNil } from '../../inline/value.js';
import type { ItemFact } from '../../instance/instance.js';
import type { Element } from '../../xml/tree.js';

export type Fraction = NonNullable<ItemFact['fraction']>;

/**
 * Each ix:fraction with its terms (inline XBRL 1.1, 7.2.3). Those of one nested in another are the other's too; of several
 * the first counts, and one that is missing is empty. What is nil has none.
 */
export function readFractions(inline: InlineSet): ReadonlyMap<Element, Fraction> {
  const numerators = termsByFraction(inline, 'numerator');
  const denominators = termsByFraction(inline, 'denominator');
  const text = (term: Element | undefined) => (term === undefined ? '' : inline.valueOf(term).text);
  return new Map(
    inline
      .named('fraction')
      .filter((element) => !isNil(element))
      .map((element) => [
        element,
        { numerator: text(numerators.get(element)), denominator: text(denominators.get(element)) },
      ]),
  );
}

function termsByFraction(inline: InlineSet, local: string): ReadonlyMap<Element, Element> {
  const terms = new Map<Element, Element>();
  for (const term of inline.named(local)) {
    let outer = inline.outerOf(term);
    // where one has a term, those round it have it too
    while (outer?.name.local === 'fraction' && !terms.has(outer)) {
      terms.set(outer, term);
      outer = inline.outerOf(outer);
    }
  }
  return terms;
}
