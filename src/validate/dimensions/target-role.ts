import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { DtsDocument } from '../../dts/dts.js';
import { LINK, STANDARD_LINK_ROLE, XBRLDT } from '../../dts/names.js';
import { documentsToJudge, linksToJudge } from '../../dts/query.js';
import { attribute, named, placeOf } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';

/** The target role of an arc is declared to its linkbase by a roleRef, but for the standard role (Dimensions 1.0, 2.4.3). */
export const targetRole: DtsRule = function* (dts) {
  const declared = new Map(documentsToJudge(dts).map((document) => [document.tree, rolesDeclared(document)] as const));
  for (const { arcs } of linksToJudge(dts)) {
    for (const { element: arc } of arcs) {
      const role = attribute(arc, 'targetRole', XBRLDT)?.trim();
      if (role === undefined || role === STANDARD_LINK_ROLE || !named(arc, LINK, 'definitionArc')) continue;
      if (declared.get(arc.tree)?.has(role)) continue;
      const message = 'An arc leads on to a role that its linkbase does not declare.';
      yield diagnoseAt('xbrldte:TargetRoleNotResolvedError', message, placeOf(arc), { actual: role });
    }
  }
};

function rolesDeclared({ references }: DtsDocument): ReadonlySet<string> {
  return new Set(
    references.flatMap(({ kind, element }) =>
      kind === 'roleRef' ? (attribute(element, 'roleURI')?.trim() ?? []) : [],
    ),
  );
}
