import { clark, type QName } from '../value/qname.js';
import { remember } from '../value/remembered.js';
import type { Element } from '../xml/tree.js';
import type { Dts, DtsDocument, ElementDeclaration, ExtendedLink, TypeDefinition } from './dts.js';
import { XBRLI, XS } from './names.js';

/** The element of this name; undefined where no schema declares it. */
export function findElement(dts: Dts, name: QName): ElementDeclaration | undefined {
  return dts.elements.get(clark(name));
}

/** The concept that an arc's end is; undefined for resources and other elements. */
export function findConcept(dts: Dts, element: Element): ElementDeclaration | undefined {
  const declared = dts.declarations.get(element);
  return declared !== undefined && (isItem(declared) || declared.kind === 'tuple') ? declared : undefined;
}

export function isItem({ kind }: ElementDeclaration): boolean {
  return kind === 'item' || kind === 'hypercube' || kind === 'dimension';
}

/** A primary item or a member: an item that is neither a hypercube nor a dimension (Dimensions 1.0, 2.5). */
export function isDomainMember({ kind }: ElementDeclaration): boolean {
  return kind === 'item';
}

/** The type and its bases, outwards: names, the last of them one of XML Schema's own or one that is missing. */
export function typeChain(element: ElementDeclaration): readonly QName[] {
  const names: QName[] = [];
  const met = new Set<TypeDefinition>();
  let type = element.typeDefinition;
  if (type === undefined && element.type !== undefined) names.push(element.type);
  while (type !== undefined && !met.has(type)) {
    met.add(type);
    if (type.name !== undefined) names.push(type.name);
    if (type.baseDefinition === undefined && type.base !== undefined) names.push(type.base);
    type = type.baseDefinition;
  }
  return names;
}

/** The item type of XBRL 2.1 (5.1.1.3) that an item's type is or is derived from: `monetaryItemType` and its kin. */
export function itemTypeOf(element: ElementDeclaration): string | undefined {
  return typeChain(element).find((name) => name.namespace === XBRLI)?.local;
}

const NUMERIC: ReadonlySet<string> = new Set([
  'decimalItemType',
  'floatItemType',
  'doubleItemType',
  'integerItemType',
  'nonPositiveIntegerItemType',
  'negativeIntegerItemType',
  'longItemType',
  'intItemType',
  'shortItemType',
  'byteItemType',
  'nonNegativeIntegerItemType',
  'unsignedLongItemType',
  'unsignedIntItemType',
  'unsignedShortItemType',
  'unsignedByteItemType',
  'positiveIntegerItemType',
  'monetaryItemType',
  'sharesItemType',
  'pureItemType',
  'fractionItemType',
]);

/** Whether facts of the item are numbers (XBRL 2.1, 5.1.1.3); fractions are. */
export function isNumeric(element: ElementDeclaration): boolean {
  return NUMERIC.has(itemTypeOf(element) ?? '');
}

/** Whether the element's type is, or is derived from, this one of XML Schema's. */
export function isDerivedFrom(element: ElementDeclaration, local: string): boolean {
  return typeChain(element).some((name) => name.namespace === XS && name.local === local);
}

const NAMESPACES = new WeakMap<Dts, ReadonlySet<string | undefined>>();

/** Whether a name may be declared in a document that is missing: no schema of its namespace is at hand, and some document is missing. */
export function isBeyond(dts: Dts, { namespace }: QName): boolean {
  if (dts.missing.size === 0) return false;
  return !remember(NAMESPACES, dts, () => new Set([...dts.documents.values()].map((one) => one.namespace))).has(
    namespace,
  );
}

/** The documents that rules ask about: those that are not known to be valid. */
export function documentsToJudge(dts: Dts): readonly DtsDocument[] {
  return [...dts.documents.values()].filter(({ standard }) => !standard);
}

/** The extended links that rules ask about: those of documents that are not known to be valid. */
export function linksToJudge(dts: Dts): readonly ExtendedLink[] {
  return dts.links.filter(({ element }) => !dts.documents.get(element.tree.uri)?.standard);
}
