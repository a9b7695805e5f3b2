import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { isNil } from '../../inline/value.js';
import { clark } from '../../value/qname.js';
import { attribute, type Element, placeOf, resolveName } from '../../xml/tree.js';
import { type InlineRule, inWords } from './rule.js';

/**
 * An ix:nonFraction in another shows the same number: its `format`, `scale` and `unitRef` are the other's, and it is not nil
 * (inline XBRL 1.1, 10.1.2).
 */
export const nonFractionNested: InlineRule = function* (inline) {
  for (const inner of inline.named('nonFraction')) {
    const outer = inline.outerOf(inner);
    if (outer?.name.local !== 'nonFraction') continue;
    const differing = PROPERTIES.find((property) => meant(inner, property) !== meant(outer, property));
    if (differing !== undefined) {
      const message = `The ${differing} of ${inWords(inner)} is not that of ${inWords(outer)}, which holds it.`;
      const [actual, expected] = [inner, outer].map((one) => attribute(one, differing) ?? 'none') as [string, string];
      yield diagnoseAt('ix11.10.1.2:nestedNonFractionProperties', message, placeOf(inner), { actual, expected });
    }
    if (isNil(inner)) {
      const message = `${inWords(inner)} is nil within ${inWords(outer)}.`;
      yield diagnoseAt('ix11.10.1.2:nestedNonFractionIsNil', message, placeOf(inner));
    }
  }
};

const PROPERTIES = ['format', 'scale', 'unitRef'] as const;

/** The same for what means the same: names by what they are, scales by their number. */
function meant(element: Element, property: (typeof PROPERTIES)[number]): string | undefined {
  const written = attribute(element, property)?.trim();
  if (written === undefined || property === 'unitRef') return written;
  if (property === 'scale') return written.replace(/^\+?(-?)0*(?=\d)/, '$1');
  const name = resolveName(element, written);
  return name === undefined ? written : clark(name);
}
