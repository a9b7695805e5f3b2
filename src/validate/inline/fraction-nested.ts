import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { isNil } from '../../inline/value.js';
import { attribute, placeOf } from '../../xml/tree.js';
import { type InlineRule, inWords } from './rule.js';

/** An ix:fraction in another is of the same unit and not nil (inline XBRL 1.1, 7.1.3). */
export const fractionNested: InlineRule = function* (inline) {
  for (const inner of inline.named('fraction')) {
    const outer = inline.outerOf(inner);
    if (outer?.name.local !== 'fraction') continue;
    const [unit, outerUnit] = [attribute(inner, 'unitRef')?.trim(), attribute(outer, 'unitRef')?.trim()];
    if (unit !== outerUnit) {
      const message = `${inWords(inner)} is of another unit than ${inWords(outer)}, whose terms it has.`;
      const [actual, expected] = [unit ?? 'none', outerUnit ?? 'none'];
      yield diagnoseAt('ix11.7.1.3:fractionChildAttributes', message, placeOf(inner), { actual, expected });
    }
    if (isNil(inner)) {
      const message = `${inWords(inner)} is nil within ${inWords(outer)}.`;
      yield diagnoseAt('ix11.7.1.3:nestedFractionIsNil', message, placeOf(inner));
    }
  }
};
