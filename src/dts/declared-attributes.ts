import { clark, type QName } from '../value/qname.js';
import { remember } from '../value/remembered.js';
import { attribute, descendants, type Element, elements, named } from '../xml/tree.js';
import type { Dts, ElementDeclaration, TypeDefinition } from './dts.js';
import { XS } from './names.js';

/** The declaration of an attribute without namespace by an element's type, or by the nearest of its bases. */
export function findLocalAttribute({ typeDefinition }: ElementDeclaration, name: string): Element | undefined {
  const met = new Set<TypeDefinition>();
  for (let type = typeDefinition; type !== undefined && !met.has(type); type = type.baseDefinition) {
    met.add(type);
    for (const one of descendants(type.element)) {
      if (named(one, XS, 'attribute') && attribute(one, 'name') === name) return one;
    }
  }
  return undefined;
}

/** The value that the element's type gives an attribute that is not written (XML Schema 1.0 part 1, 3.4.4). */
export function declaredValue(declaration: ElementDeclaration, name: string): string | undefined {
  const found = findLocalAttribute(declaration, name);
  return found && (attribute(found, 'fixed') ?? attribute(found, 'default'))?.trim();
}

const GLOBAL = new WeakMap<Dts, ReadonlyMap<string, Element>>();

/** The global declaration of an attribute. */
export function findGlobalAttribute(dts: Dts, name: QName): Element | undefined {
  return remember(GLOBAL, dts, () => globalAttributes(dts)).get(clark(name));
}

function globalAttributes(dts: Dts): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>();
  for (const document of dts.documents.values()) {
    if (document.kind !== 'schema') continue;
    const { namespace = '', tree } = document;
    for (const element of elements(tree.root)) {
      if (named(element, XS, 'attribute')) found.set(`{${namespace}}${attribute(element, 'name')}`, element);
    }
  }
  return found;
}
