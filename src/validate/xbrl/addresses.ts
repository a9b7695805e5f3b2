import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { Dts, Reference } from '../../dts/dts.js';
import { XLINK } from '../../dts/names.js';
import { findTarget } from '../../dts/target.js';
import { attribute, placeOf } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';

/**
 * The fragment of an address is an id or XPointer's `element()` scheme and no other (XBRL 2.1, 3.5.4), and leads to an element
 * of its document.
 */
export const addresses: DtsRule = function* (dts) {
  for (const { references, standard } of dts.documents.values()) {
    if (standard) continue;
    for (const reference of references) yield* judge(reference, dts);
  }
};

function* judge({ element, uri, fragment }: Reference, dts: Dts): Generator<Diagnostic> {
  if (fragment === undefined || fragment === '') return;
  const actual = attribute(element, 'href', XLINK) ?? `${uri}#${fragment}`;
  const scheme = [...fragment.matchAll(/([\w:.-]+)\(/g)].map(([, name]) => name).find((name) => name !== 'element');
  if (scheme !== undefined) {
    yield diagnoseAt('xbrl.3.5.4:hrefScheme', `XBRL does not know the scheme ${scheme}.`, placeOf(element), { actual });
  } else if (dts.documents.has(uri) && findTarget(dts.documents, uri, fragment) === undefined) {
    yield diagnoseAt('xbrl.3.5.4:hrefIdNotFound', 'The address leads to no element.', placeOf(element), { actual });
  }
}
