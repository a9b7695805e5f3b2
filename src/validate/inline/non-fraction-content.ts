import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { IX } from '../../inline/names.js';
import { isNil } from '../../inline/value.js';
import { type Element, elements, named, placeOf } from '../../xml/tree.js';
import { type InlineRule, inWords } from './rule.js';

/** What an ix:nonFraction holds that is not nil: text, or one other ix:nonFraction and nothing beside it (inline XBRL 1.1, 10.1). */
export const nonFractionContent: InlineRule = function* (inline) {
  for (const element of inline.named('nonFraction')) {
    if (isNil(element)) continue;
    if (element.children.every((child) => child === '')) {
      yield diagnoseAt('ix11.10.1.1:nonFraction', `${inWords(element)} is empty.`, placeOf(element));
    } else if (!holdsOneAtMost(element)) {
      const message = `${inWords(element)} holds more than text or one ix:nonFraction.`;
      yield diagnoseAt('ix11.10.1.2:nonFractionChildren', message, placeOf(element));
    } else if (elements(element).length > 0 && element.children.length > 1) {
      const message = `${inWords(element)} holds text beside an ix:nonFraction.`;
      yield diagnoseAt('ix11.10.1.1:nonFractionChildren', message, placeOf(element));
    }
  }
};

function holdsOneAtMost(element: Element): boolean {
  const [first, ...more] = elements(element);
  return first === undefined || (more.length === 0 && named(first, IX, 'nonFraction'));
}
