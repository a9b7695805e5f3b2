import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { InlineSet } from '../../inline/inline-set.js';
import { isNil } from '../../inline/value.js';
import { type Element, placeOf } from '../../xml/tree.js';
import { type InlineRule, inWords } from './rule.js';

/**
 * An ix:fraction has one ix:numerator and one ix:denominator, in itself or in the fraction nested in it, and no other inline
 * elements; one that is nil has none (inline XBRL 1.1, 7.1.2).
 */
export const fractionTerms: InlineRule = function* (inline) {
  const inner = elementsByFraction(inline);
  for (const fraction of inline.named('fraction')) {
    const counts = inner.get(fraction) ?? NOTHING;
    if (isNil(fraction)) {
      if (counts.numerator + counts.denominator > 0)
        yield tell('ix11.7.1.2:nilFractionChildren', fraction, 'is nil and has a numerator or denominator');
    } else if (counts.numerator !== 1 || counts.denominator !== 1)
      yield tell('ix11.7.1.2:fractionChildren', fraction, 'does not have one numerator and one denominator');
    if (counts.other > 0)
      yield tell('ix11.7.1.2:fractionChildren', fraction, 'holds inline elements that are no terms');
  }
};

function tell(
  code: 'ix11.7.1.2:nilFractionChildren' | 'ix11.7.1.2:fractionChildren',
  fraction: Element,
  what: string,
): Diagnostic {
  return diagnoseAt(code, `${inWords(fraction)} ${what}.`, placeOf(fraction));
}

interface Counts {
  numerator: number;
  denominator: number;
  other: number;
}

const NOTHING: Counts = { numerator: 0, denominator: 0, other: 0 };

/** How many of what is in each fraction. Behind before, so that what is in one nested in another is counted for both. */
function elementsByFraction(inline: InlineSet): ReadonlyMap<Element, Counts> {
  const counts = new Map<Element, Counts>();
  for (const element of [...inline.elements()].reverse()) {
    const outer = inline.outerOf(element);
    if (outer?.name.local !== 'fraction') continue;
    const sum = counts.get(outer) ?? { ...NOTHING };
    counts.set(outer, sum);
    const { local } = element.name;
    const within = counts.get(element) ?? NOTHING;
    if (local === 'numerator' || local === 'denominator') sum[local]++;
    else if (local !== 'fraction') sum.other++;
    else for (const what of ['numerator', 'denominator', 'other'] as const) sum[what] += within[what];
  }
  return counts;
}
