import { createRequire } from 'node:module';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { XmlElement } from './element.js';

const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Loaded with the first document: every start would wait for it, and most runs build none. */
const load = createRequire(import.meta.url);

/**
 * The document of this root as UTF-8 text with a declaration, indented by two spaces, a line feed at its end.
 * Prefixes must be declared by `xmlns:…` attributes of the root. Characters that XML cannot hold become U+FFFD.
 */
export function buildXml(root: XmlElement): string {
  const namespaces = new Map<string, string>([['xml', 'http://www.w3.org/XML/1998/namespace']]);
  for (const [name, value] of Object.entries(root.attributes)) {
    if (name === 'xmlns') namespaces.set('', value);
    else if (name.startsWith('xmlns:')) namespaces.set(name.slice(6), value);
  }
  const { create } = load('xmlbuilder2') as typeof import('xmlbuilder2');
  const document = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\ufffd' });
  append(document, root, namespaces);
  return `${document.end({ prettyPrint: true })}\n`;
}

function append(parent: XMLBuilder, source: XmlElement, namespaces: ReadonlyMap<string, string>): void {
  const namespace = namespaces.get(prefixOf(source.name));
  const node = namespace === undefined ? parent.ele(source.name) : parent.ele(namespace, source.name);
  for (const [name, value] of Object.entries(source.attributes)) {
    const prefix = prefixOf(name);
    if (prefix === 'xmlns' || name === 'xmlns') node.att(XMLNS, name, value);
    else if (prefix === '') node.att(name, value);
    else node.att(namespaces.get(prefix) ?? null, name, value);
  }
  for (const child of source.children) {
    if (typeof child === 'string') node.txt(child);
    else append(node, child, namespaces);
  }
}

function prefixOf(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? '' : name.slice(0, colon);
}
