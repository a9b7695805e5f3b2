import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { LINK } from '../../dts/names.js';
import { linksToJudge } from '../../dts/query.js';
import { attribute, named, placeOf, XML } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';

/** A label says its language (XBRL 2.1, 5.2.2.2.1). */
export const labelLanguage: DtsRule = function* (dts) {
  for (const { element } of linksToJudge(dts).flatMap(({ resources }) => resources)) {
    if (!named(element, LINK, 'label') || attribute(element, 'lang', XML) !== undefined) continue;
    yield diagnoseAt('xbrl.5.2.2.2.1:labelLang', 'A label does not say its language.', placeOf(element));
  }
};
