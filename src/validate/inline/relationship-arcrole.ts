import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { LINK, STANDARD_ARCROLES } from '../../dts/names.js';
import { attribute, elements, named, placeOf } from '../../xml/tree.js';
import type { InlineRule } from './rule.js';

/** An ix:relationship of another arcrole than the standard one has an arcroleRef for it (XBRL 2.1, 3.5.2.5) in ix:references. */
export const relationshipArcrole: InlineRule = function* (inline) {
  const referred = new Set<string | undefined>([undefined, STANDARD_ARCROLES.factFootnote]);
  for (const references of inline.named('references')) {
    for (const one of elements(references)) {
      if (named(one, LINK, 'arcroleRef')) referred.add(attribute(one, 'arcroleURI')?.trim());
    }
  }
  for (const element of inline.named('relationship')) {
    const actual = attribute(element, 'arcrole')?.trim();
    if (referred.has(actual)) continue;
    const message = 'The arcrole of an ix:relationship has no arcroleRef.';
    yield diagnoseAt('xbrl.3.5.2.5:missingArcroleRef', message, placeOf(element), { actual: actual ?? '' });
  }
};
