import { escapeAttribute } from './escape.js';
import { attribute, baseOf, elements, resolveUri, type XmlTree } from './tree.js';

const XS = 'http://www.w3.org/2001/XMLSchema';

/** The namespace of the schema that brings all others together, and of its element `any` that takes whatever there is. */
export const WHOLE = 'urn:crossfoot:whole';

const ANY =
  '<xs:element name="any"><xs:complexType><xs:sequence>' +
  '<xs:any processContents="lax" minOccurs="0" maxOccurs="unbounded"/>' +
  '</xs:sequence><xs:anyAttribute processContents="lax"/></xs:complexType></xs:element>';

/** Stands behind the address of a schema whose own address is taken by the sum of all schemas of its namespace. */
export const SELF = '?self';

/**
 * The schema that imports all others. Of a namespace whose schemas do not include each other, libxml2 would take only the
 * first that is imported: their addresses lead to one that includes them all.
 */
export function assemble(trees: ReadonlyMap<string, XmlTree>): { texts: ReadonlyMap<string, string>; whole: string } {
  const texts = new Map<string, string>();
  for (const [uri, tree] of trees) texts.set(uri, textOf(tree));
  const imports: string[] = [];
  for (const [namespace, uris] of topsByNamespace(trees)) {
    const [first = ''] = uris;
    const name = namespace === '' ? '' : ` namespace="${escapeAttribute(namespace)}"`;
    imports.push(`<xs:import${name} schemaLocation="${escapeAttribute(first)}"/>`);
    if (uris.length === 1) continue;
    const target = namespace === '' ? '' : ` targetNamespace="${escapeAttribute(namespace)}"`;
    const includes = uris.map((uri) => `<xs:include schemaLocation="${escapeAttribute(uri + SELF)}"/>`).join('');
    for (const uri of uris) {
      texts.set(uri + SELF, texts.get(uri) as string);
      texts.set(uri, `<xs:schema xmlns:xs="${XS}"${target}>${includes}</xs:schema>`);
    }
  }
  return {
    texts,
    whole: `<xs:schema xmlns:xs="${XS}" targetNamespace="${WHOLE}">${imports.join('')}${ANY}</xs:schema>`,
  };
}

/** The schemas that no other includes or redefines, by namespace; those with the same text count once. */
function topsByNamespace(trees: ReadonlyMap<string, XmlTree>): ReadonlyMap<string, readonly string[]> {
  const included = new Set<string>();
  for (const { root } of trees.values()) {
    for (const child of elements(root)) {
      const location = attribute(child, 'schemaLocation');
      if (child.name.namespace !== XS || location === undefined) continue;
      if (child.name.local === 'include' || child.name.local === 'redefine') {
        const uri = resolveUri(baseOf(child), location);
        if (uri !== root.tree.uri) included.add(uri);
      }
    }
  }
  const tops = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const [uri, { root, source }] of trees) {
    const namespace = attribute(root, 'targetNamespace')?.trim() ?? '';
    if (included.has(uri) || seen.has(`${namespace} ${source.text}`)) continue;
    seen.add(`${namespace} ${source.text}`);
    const known = tops.get(namespace);
    if (known === undefined) tops.set(namespace, [uri]);
    else known.push(uri);
  }
  return tops;
}

/** As UTF-8 whatever its declaration says, in which no other entity than XML's own can be left. */
function textOf({ source }: XmlTree): string {
  return source.text.replace(/^[\ufeff\s]*(?:<\?xml[^>]*\?>)?/, '');
}
