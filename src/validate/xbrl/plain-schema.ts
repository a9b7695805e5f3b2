import type { Dts, DtsDocument } from '../../dts/dts.js';
import { LINK, XBRLDI, XBRLDT, XBRLI, XL, XLINK, XS, XSI } from '../../dts/names.js';
import { clark } from '../../value/qname.js';
import { manyOf, type PlainForm, PlainForms } from '../../xml/plain.js';
import { ADDRESS, ANY, BOOLEAN, NC_NAME, QNAME } from '../../xml/plain-values.js';
import { attribute, descendants, type Element, filterChildren, resolveName, textWithin, XML } from '../../xml/tree.js';
import { simple } from './plain-linkbase.js';

const type = (attributes: PlainForm['attributes'], ...required: readonly string[]): PlainForm => ({
  attributes: { id: NC_NAME, ...attributes },
  required,
  children: /^(?:link:definition )?(?:link:usedOn )+$/,
});

const FORMS: Readonly<Record<string, PlainForm>> = {
  'xs:schema': {
    attributes: {
      id: NC_NAME,
      targetNamespace: ADDRESS,
      version: ANY,
      elementFormDefault: /^(?:un)?qualified$/,
      attributeFormDefault: /^(?:un)?qualified$/,
    },
    required: ['targetNamespace'],
    children: /^(?:(?:xs:annotation|xs:import) )*(?:xs:element )*$/,
  },
  'xs:annotation': { attributes: {}, children: manyOf('xs:appinfo') },
  'xs:appinfo': { attributes: {}, children: manyOf('link:roleType link:arcroleType link:linkbaseRef') },
  'xs:import': {
    attributes: { namespace: ADDRESS, schemaLocation: ADDRESS },
    required: ['namespace', 'schemaLocation'],
  },
  'xs:element': {
    attributes: {
      id: NC_NAME,
      name: NC_NAME,
      type: QNAME,
      substitutionGroup: QNAME,
      abstract: BOOLEAN,
      nillable: BOOLEAN,
      'xbrli:periodType': /^(?:instant|duration)$/,
      'xbrli:balance': /^(?:debit|credit)$/,
    },
    required: ['name', 'type', 'substitutionGroup'],
  },
  'link:roleType': type({ roleURI: ADDRESS }, 'roleURI'),
  'link:arcroleType': type(
    { arcroleURI: ADDRESS, cyclesAllowed: /^(?:any|undirected|none)$/ },
    'arcroleURI',
    'cyclesAllowed',
  ),
  'link:definition': { attributes: {}, text: ANY },
  'link:usedOn': { attributes: {}, text: QNAME },
  'link:linkbaseRef': simple({}, 'xlink:arcrole'),
};

const PLAIN_SCHEMA = new PlainForms({ [LINK]: 'link', [XLINK]: 'xlink', [XBRLI]: 'xbrli', [XS]: 'xs' }, FORMS);

/** Namespaces whose schemas are compiled with all others: no taxonomy has them for its own. */
const TAKEN: ReadonlySet<string> = new Set([XS, XSI, XML, XLINK, XL, LINK, XBRLI, XBRLDT, XBRLDI]);

/**
 * Whether the schema of a taxonomy is beyond doubt: it declares items alone, each of a type that a document known to be valid defines, and
 * imports what it names. So no compiler can have anything against it, nor against what its appinfo holds.
 */
export function isPlainSchema({ tree, namespace = '', references }: DtsDocument, dts: Dts): boolean {
  const { root, ids } = tree;
  if (!PLAIN_SCHEMA.hold(root, 'xs:schema') || TAKEN.has(namespace)) return false;
  if ([...dts.documents.values()].some((other) => other.namespace === namespace && other.tree !== tree)) return false;
  const imports = references.filter(({ kind }) => kind === 'import');
  const imported = new Set<string>();
  for (const { uri, element } of imports) {
    const target = dts.documents.get(uri)?.namespace;
    if (target === undefined || target === namespace || target !== attribute(element, 'namespace')) return false;
    imported.add(target);
  }
  const declared = filterChildren(root, XS, 'element');
  const names = new Set(declared.map((element) => attribute(element, 'name')));
  if (names.size < declared.length || !declared.every((element) => isPlainItem(element, imported, dts))) return false;
  return [...descendants(root)].every(
    (element) =>
      isNamedWell(element) &&
      (attribute(element, 'id') === undefined || ids.get(attribute(element, 'id') ?? '') === element),
  );
}

/** Whose substitution group takes its type: an item's takes any, the others are of stringItemType (Dimensions 1.0, 2.2 and 2.5). */
function isPlainItem(element: Element, imported: ReadonlySet<string>, dts: Dts): boolean {
  const type = resolveName(element, attribute(element, 'type') ?? '');
  const group = resolveName(element, attribute(element, 'substitutionGroup') ?? '');
  const defined = type && dts.types.get(clark(type));
  if (type === undefined || group === undefined || defined === undefined) return false;
  if (!imported.has(type.namespace) || !imported.has(group.namespace)) return false;
  if (dts.documents.get(defined.element.tree.uri)?.standard !== true) return false;
  if (group.namespace === XBRLI) return group.local === 'item';
  if (group.namespace !== XBRLDT || (group.local !== 'hypercubeItem' && group.local !== 'dimensionItem')) return false;
  return type.namespace === XBRLI && type.local === 'stringItemType';
}

/** What `usedOn` names has a namespace. */
function isNamedWell(element: Element): boolean {
  return element.name.local !== 'usedOn' || resolveName(element, textWithin(element)) !== undefined;
}
