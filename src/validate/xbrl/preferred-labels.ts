import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { Dts, Relationship } from '../../dts/dts.js';
import { STANDARD_ARCROLES, XLINK } from '../../dts/names.js';
import { networks, networksToJudge } from '../../dts/network.js';
import { linksToJudge } from '../../dts/query.js';
import { attribute, type Element, placeOf } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';

/** A concept has a label of the role that an arc to it prefers (XBRL 2.1, 5.2.4.2.1). */
export const preferredLabels: DtsRule = function* (dts) {
  // what is known to be valid lacks labels only where somebody takes them away
  const found = takesLabelsAway(dts) ? networks : networksToJudge;
  for (const network of found(dts, STANDARD_ARCROLES.parentChild)) {
    for (const relationship of network.relationships) yield* judge(relationship, dts);
  }
};

function* judge({ arc, to }: Relationship, dts: Dts): Generator<Diagnostic> {
  const actual = attribute(arc, 'preferredLabel')?.trim();
  if (actual === undefined || hasLabel(to, actual, dts)) return;
  const message = 'The concept has no label of the role that this arc prefers.';
  yield diagnoseAt('xbrl.5.2.4.2.1:preferredLabelMissing', message, placeOf(arc), { actual });
}

function takesLabelsAway(dts: Dts): boolean {
  return linksToJudge(dts).some(({ arcs }) =>
    arcs.some(({ arcrole, element }) => {
      return arcrole === STANDARD_ARCROLES.conceptLabel && attribute(element, 'use')?.trim() === 'prohibited';
    }),
  );
}

function hasLabel(concept: Element, role: string, dts: Dts): boolean {
  return networks(dts, STANDARD_ARCROLES.conceptLabel).some((network) =>
    network.from(concept).some(({ to }) => attribute(to, 'role', XLINK) === role),
  );
}
