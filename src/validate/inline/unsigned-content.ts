import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { attribute, placeOf } from '../../xml/tree.js';
import { type InlineRule, inWords } from './rule.js';

const CODES = {
  nonFraction: 'ix11.10.1.2:nonFractionNegative',
  numerator: 'ix11.7.1.3:fractionTermNegative',
  denominator: 'ix11.7.1.3:fractionTermNegative',
} as const;

/** Without `format` the content of a number is not negative: that is what `sign` is for (inline XBRL 1.1, 7.1.3, 10.1.2). */
export const unsignedContent: InlineRule = function* (inline) {
  for (const [local, code] of Object.entries(CODES)) {
    for (const element of inline.named(local)) {
      if (attribute(element, 'format') !== undefined) continue;
      const content = inline.textOf(element).trim();
      if (!/^-\d*[1-9.]/.test(content)) continue;
      yield diagnoseAt(code, `The content of ${inWords(element)} is negative.`, placeOf(element), {
        actual: content,
        expected: content.slice(1),
        help: 'Write sign="-" on the element and the number without its sign.',
      });
    }
  }
};
