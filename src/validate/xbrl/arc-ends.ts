import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { ArcElement, ExtendedLink } from '../../dts/dts.js';
import { linksToJudge } from '../../dts/query.js';
import { placeOf } from '../../xml/tree.js';
import type { DtsRule, InstanceRule } from '../rule.js';

/**
 * The labels that an arc is from and to are those of locators or resources of its link (XBRL 2.1, 3.5.3.9.2 and 3.5.3.9.3); no two
 * arcs of a link are from one label to one other (XLink 1.0, 5.1.3): in taxonomies.
 */
export const taxonomyArcs: DtsRule = function* (dts) {
  for (const link of linksToJudge(dts)) yield* judge(link);
};

/** The same in the footnote links of instances. */
export const footnoteArcs: InstanceRule = function* ({ footnoteLinks, syntax }) {
  if (syntax === 'xml') for (const link of footnoteLinks) yield* judge(link);
};

function* judge(link: ExtendedLink): Generator<Diagnostic> {
  const labels = new Set([...link.locators, ...link.resources].map(({ label }) => label));
  const met = new Set<string>();
  for (const arc of link.arcs) {
    yield* nowhere(arc, labels);
    const ends = JSON.stringify([arc.from, arc.to]);
    const message = `Another arc of this link leads from ${arc.from} to ${arc.to} already.`;
    if (met.has(ends)) yield diagnoseAt('xlink:dupArcs', message, placeOf(arc.element));
    met.add(ends);
  }
}

function* nowhere({ element, from, to }: ArcElement, labels: ReadonlySet<string>): Generator<Diagnostic> {
  const tell = (label: string) => `Nothing in this link has the label ‘${label}’.`;
  if (!labels.has(from)) yield diagnoseAt('xbrl.3.5.3.9.2:arcResource', tell(from), placeOf(element));
  if (!labels.has(to)) yield diagnoseAt('xbrl.3.5.3.9.3:arcResource', tell(to), placeOf(element));
}
