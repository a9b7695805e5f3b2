import { attribute, descendants, type Element, elements } from '../xml/tree.js';
import type { ArcElement, DtsDocument, ExtendedLink, Locator, Resource } from './dts.js';
import { XLINK } from './names.js';
import { addressOf } from './references.js';
import { findTarget } from './target.js';

/** The extended links of linkbases, and of those embedded in schemas (XBRL 2.1, 3.5.3 and 5.1.2), in the order of discovery. */
export function readLinks(
  from: Iterable<DtsDocument>,
  documents: ReadonlyMap<string, DtsDocument>,
): readonly ExtendedLink[] {
  const links: ExtendedLink[] = [];
  for (const { tree, kind } of from) {
    if (kind !== 'linkbase' && kind !== 'schema') continue;
    for (const element of descendants(tree.root)) {
      if (attribute(element, 'type', XLINK) === 'extended') links.push(readLink(element, documents));
    }
  }
  return links;
}

/** One extended link; footnote links of instances are read by the same law. */
export function readLink(element: Element, documents: ReadonlyMap<string, DtsDocument>): ExtendedLink {
  const locators: Locator[] = [];
  const resources: Resource[] = [];
  const arcs: ArcElement[] = [];
  for (const child of elements(element)) {
    const label = attribute(child, 'label', XLINK) ?? '';
    switch (attribute(child, 'type', XLINK)) {
      case 'locator': {
        const address = addressOf(child, attribute(child, 'href', XLINK) ?? '');
        locators.push({
          element: child,
          label,
          ...address,
          target: findTarget(documents, address.uri, address.fragment),
        });
        break;
      }
      case 'resource':
        resources.push({ element: child, label, role: attribute(child, 'role', XLINK) });
        break;
      case 'arc':
        arcs.push({
          element: child,
          from: attribute(child, 'from', XLINK) ?? '',
          to: attribute(child, 'to', XLINK) ?? '',
          arcrole: attribute(child, 'arcrole', XLINK) ?? '',
        });
        break;
    }
  }
  return { element, role: attribute(element, 'role', XLINK) ?? '', locators, resources, arcs };
}
