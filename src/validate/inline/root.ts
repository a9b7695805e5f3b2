import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { XHTML } from '../../inline/names.js';
import { named, placeOf } from '../../xml/tree.js';
import type { InlineRule } from './rule.js';

/** The root of an inline document is XHTML's `html` (inline XBRL 1.1, 3.3.1). */
export const rootIsHtml: InlineRule = function* ({ trees }) {
  for (const { root } of trees) {
    if (named(root, XHTML, 'html')) continue;
    const message = `The root is ${root.name.local}, not the html of XHTML.`;
    yield diagnoseAt('ix11.3.3.1:rootElement', message, placeOf(root), { actual: root.name.local, expected: 'html' });
  }
};
