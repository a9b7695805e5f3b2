import { LABEL_ROLES } from '../dts/names.js';
import { childElements, localName, textOf, type XmlElement } from '../xml/element.js';
import type { LabelRole } from './authored.js';
import type { Label } from './taxonomy.js';

const ROLES = new Map<string, LabelRole>(Object.entries(LABEL_ROLES).map(([role, uri]) => [uri, role as LabelRole]));

/** Adds the labels of a label linkbase to those of each address; labels of roles that we do not use are left out. */
export function readLabels(file: string, root: XmlElement, labels: Map<string, Label[]>): void {
  for (const link of childElements(root)) {
    if (localName(link.name) !== 'labelLink') continue;
    const { addresses, arcs, rest } = readLink(file, link);
    const resources = new Map<string, Label[]>();
    for (const resource of rest) {
      const role = ROLES.get(resource.attributes['xlink:role'] ?? '');
      if (role === undefined) continue;
      const label = { role, language: resource.attributes['xml:lang'] ?? '', text: textOf(resource).trim() };
      push(resources, resource.attributes['xlink:label'] ?? '', label);
    }
    for (const arc of arcs) {
      for (const address of addresses.get(arc.from) ?? []) {
        for (const label of resources.get(arc.to) ?? []) push(labels, address, label);
      }
    }
  }
}

/** The definition arcs of all linkbases as one network, whatever their roles. */
export interface Network {
  /** The addresses that arcs of this arcrole lead to from this one, in order. */
  readonly targets: (arcrole: string, from: string) => readonly string[];
  readonly addresses: ReadonlySet<string>;
}

export function readNetwork(linkbases: readonly { readonly name: string; readonly root: XmlElement }[]): Network {
  const found = new Map<string, { readonly to: string; readonly order: number }[]>();
  const all = new Set<string>();
  for (const { name, root } of linkbases) {
    for (const link of childElements(root)) {
      if (localName(link.name) !== 'definitionLink') continue;
      const { addresses, arcs } = readLink(name, link);
      for (const list of addresses.values()) for (const address of list) all.add(address);
      for (const arc of arcs) {
        for (const from of addresses.get(arc.from) ?? []) {
          for (const to of addresses.get(arc.to) ?? []) push(found, `${arc.arcrole} ${from}`, { to, order: arc.order });
        }
      }
    }
  }
  for (const list of found.values()) list.sort((a, b) => a.order - b.order);
  return { targets: (arcrole, from) => found.get(`${arcrole} ${from}`)?.map((one) => one.to) ?? [], addresses: all };
}

interface LinkArc {
  readonly arcrole: string;
  readonly from: string;
  readonly to: string;
  readonly order: number;
}

/** The parts of an extended link (XBRL 2.1, 3.5.3): where its locators lead, its arcs, and its resources. */
function readLink(file: string, link: XmlElement) {
  const addresses = new Map<string, string[]>();
  const arcs: LinkArc[] = [];
  const rest: XmlElement[] = [];
  for (const part of childElements(link)) {
    const at = part.attributes;
    if (at['xlink:type'] === 'locator') {
      const href = at['xlink:href'] ?? '';
      push(addresses, at['xlink:label'] ?? '', href.startsWith('#') ? `${file}${href}` : href);
    } else if (at['xlink:type'] === 'arc') {
      arcs.push({
        arcrole: at['xlink:arcrole'] ?? '',
        from: at['xlink:from'] ?? '',
        to: at['xlink:to'] ?? '',
        order: Number(at.order ?? '1'),
      });
    } else rest.push(part);
  }
  return { addresses, arcs, rest };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
