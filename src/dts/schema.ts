import { clark, type QName, qname } from '../value/qname.js';
import { attribute, type Element, elements, findChild, resolveName } from '../xml/tree.js';
import type { Balance, Dts, DtsDocument, ElementDeclaration, ElementKind, PeriodType, TypeDefinition } from './dts.js';
import { LINK, XBRLDT, XBRLI, XL, XS } from './names.js';

type Growing<T> = { -readonly [K in keyof T]: T[K] };

/** The heads of the substitution groups that give an element its part in XBRL. */
const KINDS: Readonly<Record<string, ElementKind>> = {
  [`{${XBRLI}}item`]: 'item',
  [`{${XBRLI}}tuple`]: 'tuple',
  [`{${XBRLDT}}hypercubeItem`]: 'hypercube',
  [`{${XBRLDT}}dimensionItem`]: 'dimension',
  [`{${LINK}}part`]: 'part',
  [`{${XL}}simple`]: 'xlink',
  [`{${XL}}extended`]: 'xlink',
  [`{${XL}}arc`]: 'xlink',
  [`{${XL}}resource`]: 'xlink',
  [`{${XL}}locator`]: 'xlink',
  [`{${XL}}title`]: 'xlink',
  [`{${XL}}documentation`]: 'xlink',
};

/** The global elements and types of all schemas, with their bases and kinds resolved across documents. */
export function readComponents(
  documents: ReadonlyMap<string, DtsDocument>,
): Pick<Dts, 'elements' | 'declarations' | 'types'> {
  const declared = new Map<string, Growing<ElementDeclaration>>();
  const types = new Map<string, TypeDefinition>();
  const definitions: Growing<TypeDefinition>[] = [];
  const define = (element: Element, name: QName | undefined) => {
    const definition = readType(element, name);
    definitions.push(definition);
    return definition;
  };
  for (const document of documents.values()) {
    if (document.kind !== 'schema') continue;
    const { tree, namespace = '' } = document;
    for (const element of globals(tree.root)) {
      const local = attribute(element, 'name');
      if (element.name.namespace !== XS || local === undefined) continue;
      const name = qname(namespace, prefixOf(tree.root, namespace), local);
      if (element.name.local === 'element') {
        if (!declared.has(clark(name))) declared.set(clark(name), readElement(element, name, define));
      } else if (element.name.local === 'complexType' || element.name.local === 'simpleType') {
        if (!types.has(clark(name))) types.set(clark(name), define(element, name));
      }
    }
  }
  for (const definition of definitions) {
    definition.baseDefinition = definition.base && types.get(clark(definition.base));
  }
  for (const element of declared.values()) {
    element.typeDefinition ??= typeOf(element, declared, types);
    element.kind = kindOf(element, declared);
  }
  const declarations = new Map([...declared.values()].map((one) => [one.element, one]));
  return { elements: declared, declarations, types };
}

/** The children of a schema, and those of its redefine elements, which take the place of what they redefine. */
function globals(root: Element): readonly Element[] {
  const children = elements(root);
  const redefined = children.filter((child) => child.name.local === 'redefine').flatMap((child) => elements(child));
  return [...redefined, ...children];
}

function prefixOf(root: Element, namespace: string): string {
  for (const [prefix, uri] of root.scope) if (uri === namespace && prefix !== '') return prefix;
  return '';
}

function readElement(
  element: Element,
  name: QName,
  define: (element: Element, name: QName | undefined) => TypeDefinition,
): Growing<ElementDeclaration> {
  const named = (local: string, namespace = '') => {
    const text = attribute(element, local, namespace);
    return text === undefined ? undefined : resolveName(element, text);
  };
  const inline = findChild(element, XS, 'complexType') ?? findChild(element, XS, 'simpleType');
  return {
    name,
    id: attribute(element, 'id'),
    element,
    kind: 'other',
    type: named('type'),
    substitutionGroup: named('substitutionGroup'),
    abstract: isTrue(attribute(element, 'abstract')),
    nillable: isTrue(attribute(element, 'nillable')),
    periodType: attribute(element, 'periodType', XBRLI)?.trim() as PeriodType | undefined,
    balance: attribute(element, 'balance', XBRLI)?.trim() as Balance | undefined,
    typeDefinition: inline && define(inline, undefined),
  };
}

function isTrue(text: string | undefined): boolean {
  return text?.trim() === 'true' || text?.trim() === '1';
}

/** XML Schema 1.0 part 1, 3.3.2: its own type, or else that of the head of its substitution group. */
function typeOf(
  element: ElementDeclaration,
  declared: ReadonlyMap<string, ElementDeclaration>,
  types: ReadonlyMap<string, TypeDefinition>,
): TypeDefinition | undefined {
  for (const one of chain(element, declared)) {
    if (one.typeDefinition !== undefined) return one.typeDefinition;
    if (one.type !== undefined) return types.get(clark(one.type));
  }
  return undefined;
}

function kindOf(element: ElementDeclaration, declared: ReadonlyMap<string, ElementDeclaration>): ElementKind {
  for (const one of chain(element, declared)) {
    const kind = KINDS[clark(one.name)] ?? (one.substitutionGroup && KINDS[clark(one.substitutionGroup)]);
    if (kind !== undefined) return kind;
  }
  return 'other';
}

/** The element and the heads of its substitution groups, outwards; a ring ends where it closes. */
export function chain(
  element: ElementDeclaration,
  declared: ReadonlyMap<string, ElementDeclaration>,
): readonly ElementDeclaration[] {
  const met: ElementDeclaration[] = [];
  for (
    let one: ElementDeclaration | undefined = element;
    one !== undefined && !met.includes(one);
    one = one.substitutionGroup && declared.get(clark(one.substitutionGroup))
  ) {
    met.push(one);
  }
  return met;
}

/** How a type's definition begins: which type it restricts, extends, or lists. */
function readType(element: Element, name: QName | undefined): Growing<TypeDefinition> {
  const variety = element.name.local === 'simpleType' ? 'simple' : 'complex';
  const content = findChild(element, XS, 'simpleContent') ?? findChild(element, XS, 'complexContent') ?? element;
  const derivation = findChild(content, XS, 'restriction') ?? findChild(content, XS, 'extension');
  const written = derivation && attribute(derivation, 'base');
  const base = written === undefined ? undefined : resolveName(derivation as Element, written);
  return { name, element, variety, base, baseDefinition: undefined };
}
