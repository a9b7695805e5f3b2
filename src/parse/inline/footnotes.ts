import type { ArcElement, ExtendedLink, Locator, Resource } from '../../dts/dts.js';
import { STANDARD_ARCROLES, STANDARD_LINK_ROLE } from '../../dts/names.js';
import type { InlineSet } from '../../inline/inline-set.js';
import { IX } from '../../inline/names.js';
import { attribute, type Element } from '../../xml/tree.js';

const FOOTNOTE_ROLE = 'http://www.xbrl.org/2003/role/footnote';

interface Growing {
  readonly element: Element;
  readonly role: string;
  readonly locators: Locator[];
  readonly resources: Resource[];
  readonly arcs: ArcElement[];
}

/**
 * The footnote links that the ix:relationship elements make (inline XBRL 1.1, 13.2), one of each link role. Facts of the
 * default target are located and footnotes are resources; each relationship is one arc, from all of one label to all of another.
 * References that lead nowhere are left out, and so are relationships from facts of other targets.
 */
export function readFootnoteLinks(inline: InlineSet): readonly ExtendedLink[] {
  const links = new Map<string, Growing>();
  for (const [index, element] of inline.named('relationship').entries()) {
    const from = targetsOf(element, 'fromRefs', inline).filter(isFact);
    const to = targetsOf(element, 'toRefs', inline).filter((end) => isFact(end) || isFootnote(end));
    if (!from.some((fact) => attribute(fact, 'target') === undefined) || to.length === 0) continue;
    const role = attribute(element, 'linkRole')?.trim() ?? STANDARD_LINK_ROLE;
    const link: Growing = links.get(role) ?? { element, role, locators: [], resources: [], arcs: [] };
    links.set(role, link);
    addArc(link, element, from, to, index + 1);
  }
  return [...links.values()];
}

function addArc(
  link: Growing,
  element: Element,
  from: readonly Element[],
  to: readonly Element[],
  number: number,
): void {
  const labels = { from: `from${number}`, to: `to${number}` };
  const arcrole = attribute(element, 'arcrole')?.trim() ?? STANDARD_ARCROLES.factFootnote;
  link.arcs.push({ element, ...labels, arcrole });
  for (const fact of from) link.locators.push(locatorOf(fact, labels.from, element));
  for (const end of to) {
    if (!isFootnote(end)) link.locators.push(locatorOf(end, labels.to, element));
    else link.resources.push({ element: end, label: labels.to, role: roleOf(end) });
  }
}

function locatorOf(target: Element, label: string, element: Element): Locator {
  return { element, label, uri: target.tree.uri, fragment: attribute(target, 'id'), target };
}

function roleOf(footnote: Element): string {
  return attribute(footnote, 'footnoteRole')?.trim() ?? FOOTNOTE_ROLE;
}

function targetsOf(relationship: Element, local: string, inline: InlineSet): readonly Element[] {
  const ids = new Set(attribute(relationship, local)?.split(/\s+/));
  return [...ids].flatMap((id) => inline.findById(id) ?? []);
}

function isFact({ name }: Element): boolean {
  return name.namespace === IX && ['nonFraction', 'nonNumeric', 'fraction', 'tuple'].includes(name.local);
}

function isFootnote({ name }: Element): boolean {
  return name.namespace === IX && name.local === 'footnote';
}
