import { element, type XmlElement } from '../xml/element.js';
import { NAMESPACES, SCHEMAS } from './vocabulary.js';

/** One relationship between two elements, each given by the address of its declaration (`file.xsd#id`). */
export interface Arc {
  readonly arcrole: string;
  readonly from: string;
  readonly to: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export type LinkKind = 'presentation' | 'calculation' | 'definition';

/**
 * An extended link of these arcs (XBRL 2.1, 3.5.3), numbered in the order given under each source. A locator
 * stands for an address and, beyond the first, for each further arc between the same two: two arcs between one pair
 * of locators are an error of XLink.
 */
export function extendedLink(kind: LinkKind, role: string, arcs: readonly Arc[]): XmlElement {
  const locators = new Map<string, string>();
  const locate = (label: string, href: string) => {
    if (!locators.has(label)) locators.set(label, href);
    return label;
  };
  const pairs = new Map<string, number>();
  const orders = new Map<string, number>();
  const links = arcs.map((arc) => {
    const pair = `${arc.from} ${arc.to}`;
    const again = pairs.get(pair) ?? 0;
    pairs.set(pair, again + 1);
    const siblings = `${arc.arcrole} ${arc.from}`;
    const order = (orders.get(siblings) ?? 0) + 1;
    orders.set(siblings, order);
    return element(`link:${kind}Arc`, {
      'xlink:type': 'arc',
      'xlink:arcrole': arc.arcrole,
      'xlink:from': locate(idIn(arc.from), arc.from),
      'xlink:to': locate(again === 0 ? idIn(arc.to) : `${idIn(arc.to)}_${again + 1}`, arc.to),
      order: String(order),
      ...arc.attributes,
    });
  });
  return element(`link:${kind}Link`, { 'xlink:type': 'extended', 'xlink:role': role }, [
    ...[...locators].map(([label, href]) => locator(label, href)),
    ...links,
  ]);
}

export function locator(label: string, href: string): XmlElement {
  return element('link:loc', { 'xlink:type': 'locator', 'xlink:href': href, 'xlink:label': label });
}

/** Tells which schema declares a role or an arcrole that a linkbase uses (XBRL 2.1, 3.5.2.4 and 3.5.2.5). */
export function roleRef(kind: 'role' | 'arcrole', uri: string, href: string): XmlElement {
  return element(kind === 'role' ? 'link:roleRef' : 'link:arcroleRef', {
    [kind === 'role' ? 'roleURI' : 'arcroleURI']: uri,
    'xlink:type': 'simple',
    'xlink:href': href,
  });
}

/** A linkbase of these parts; `further` are namespaces and schemas beyond XBRL's own. */
export function linkbase(parts: readonly XmlElement[], further: readonly ('xbrldt' | 'ref')[] = []): XmlElement {
  const declared = Object.fromEntries(further.map((prefix) => [`xmlns:${prefix}`, NAMESPACES[prefix]]));
  const schemas = (['link', ...further] as const).flatMap((prefix) => [NAMESPACES[prefix], SCHEMAS[prefix]]);
  return element(
    'link:linkbase',
    {
      'xmlns:link': NAMESPACES.link,
      'xmlns:xlink': NAMESPACES.xlink,
      'xmlns:xsi': NAMESPACES.xsi,
      ...declared,
      'xsi:schemaLocation': schemas.join(' '),
    },
    parts,
  );
}

export function idIn(href: string): string {
  return href.slice(href.indexOf('#') + 1);
}
