import type { Code } from '../../diagnostic/codes.js';
import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { LINK, XBRLI, XS } from '../../dts/names.js';
import { documentsToJudge } from '../../dts/query.js';
import { descendants, type Element, named, placeOf } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';

/**
 * An instance (XBRL 2.1, 4), a schema (5.1) and a linkbase (5.2) are the root of their document, and not within other XML; a
 * linkbase may also stand within a schema.
 */
export const rootElements: DtsRule = function* (dts) {
  for (const { kind, tree } of documentsToJudge(dts)) {
    if (kind !== 'other') continue;
    for (const element of descendants(tree.root)) {
      const code = findCode(element);
      const message = `${element.name.local} is not the root of its document.`;
      if (code !== undefined) yield diagnoseAt(code, message, placeOf(element));
    }
  }
};

function findCode(element: Element): Code | undefined {
  if (named(element, XBRLI, 'xbrl')) return 'xbrl.4:xbrlRootElement';
  if (named(element, XS, 'schema')) return 'xbrl.5.1:schemaRootElement';
  return named(element, LINK, 'linkbase') ? 'xbrl.5.2:linkbaseRootElement' : undefined;
}
