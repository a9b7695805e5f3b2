import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { ArcElement, Dts, ExtendedLink } from '../../dts/dts.js';
import { LINK, STANDARD_ARCROLES } from '../../dts/names.js';
import { linksToJudge } from '../../dts/query.js';
import { attribute, named, placeOf } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';

/** The arcs to resources, and the elements that these are. */
const RESOURCES: Readonly<Record<string, string>> = { labelArc: 'label', referenceArc: 'reference' };

/**
 * A label arc leads from a concept to a label of its own link, a reference arc to a reference; to one elsewhere only where it
 * prohibits (XBRL 2.1, 5.2.2.3 and 5.2.3.3).
 */
export const resourceArcs: DtsRule = function* (dts) {
  for (const link of linksToJudge(dts)) {
    for (const arc of link.arcs) {
      const resource = arc.element.name.namespace === LINK ? RESOURCES[arc.element.name.local] : undefined;
      if (resource !== undefined && isStandard(arc)) yield* judge(arc, link, resource, dts);
    }
  }
};

function isStandard({ arcrole }: ArcElement): boolean {
  return arcrole === STANDARD_ARCROLES.conceptLabel || arcrole === STANDARD_ARCROLES.conceptReference;
}

function* judge(
  { element, from, to }: ArcElement,
  { locators, resources }: ExtendedLink,
  resource: string,
  dts: Dts,
): Generator<Diagnostic> {
  const starts = locators.filter(({ label, target }) => label === from && target !== undefined);
  const fromConcepts =
    starts.every(({ target }) => target && dts.declarations.has(target)) &&
    !resources.some(({ label }) => label === from);
  if (!fromConcepts) {
    const message = `A ${element.name.local} does not lead from a concept.`;
    yield diagnoseAt('xbrl.5.2.2.3:labelArcRemoteResource', message, placeOf(element));
  }
  const prohibits = attribute(element, 'use')?.trim() === 'prohibited';
  const remote = locators.filter(({ label }) => label === to);
  const local = resources.filter(({ label }) => label === to);
  const wrong =
    (remote.length > 0 && !prohibits) ||
    remote.some(({ target }) => target !== undefined && !named(target, LINK, resource)) ||
    local.some((one) => !named(one.element, LINK, resource));
  if (!wrong) return;
  const message = `A ${element.name.local} leads to no ${resource} of its own link and does not prohibit.`;
  yield diagnoseAt('xbrl.5.2.2.3:labelArcRemoteResource', message, placeOf(element));
}
