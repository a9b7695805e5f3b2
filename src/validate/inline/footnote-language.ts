import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { placeOf } from '../../xml/tree.js';
import { type InlineRule, inWords } from './rule.js';

/** An `xml:lang` is in force at every ix:footnote (inline XBRL 1.1, 6.1.2). */
export const footnoteLanguage: InlineRule = function* (inline) {
  for (const element of inline.named('footnote')) {
    if (inline.languageOf(element) !== undefined) continue;
    yield diagnoseAt('ix11.6.1.2:footnoteLang', `${inWords(element)} tells no language.`, placeOf(element), {
      help: 'Write xml:lang on it, or on an element round it.',
    });
  }
};
