import type { Dts, ElementDeclaration } from '../dts/dts.js';
import { findElement, typeChain } from '../dts/query.js';
import { baseTypeOf } from '../dts/typed-value.js';
import type { Instance, ItemFact } from '../instance/instance.js';
import { itemText } from '../instance/written-value.js';
import { collapsed } from '../value/lexical.js';
import { type QName, qname } from '../value/qname.js';
import { type Element, resolveName } from '../xml/tree.js';
import type { OimValue } from './oim-report.js';
import { RESERVED } from './reserved.js';

const ENUM2 = RESERVED.namespaces.enum2;

/**
 * The value of an item: nil, what names mean where its type is one of names, else its text with the white space that its type leaves
 * (OIM 1.0, "Fact values"). A name that cannot be resolved stays text; so does all where the concept is not at hand.
 */
export function valueOfItem(item: ItemFact, dts: Dts, { oim }: Instance): OimValue {
  if (item.nil) return null;
  const concept = findElement(dts, item.name);
  if (concept === undefined) return item.unitRef === undefined ? item.value : item.value.trim();
  const text = itemText(item, concept);
  const base = baseTypeOf(concept);
  if (isEnumeration2(concept)) return namesOr(text, expandedNames(text, oim?.namespaces), 'expanded');
  if (base === 'QName') return namesOr(text, nameIn(text, item.element, oim?.namespaces), 'qname');
  if (base === undefined || base === 'string') return text;
  return base === 'normalizedString' ? text.replace(/[\t\n\r]/g, ' ') : collapsed(text);
}

function namesOr(text: string, names: readonly (QName | undefined)[], form: 'qname' | 'expanded'): OimValue {
  return names.includes(undefined) ? text : { form, names: names as readonly QName[] };
}

/** Extensible Enumerations 2.0: one name, or any number of them. */
function isEnumeration2(concept: ElementDeclaration): boolean {
  return typeChain(concept).some(
    ({ namespace, local }) => namespace === ENUM2 && /^enumeration(?:Set)?ItemType$/.test(local),
  );
}

/** `namespace#local` in XML, `prefix:local` in OIM's own formats. */
function expandedNames(
  text: string,
  namespaces: ReadonlyMap<string, string> | undefined,
): readonly (QName | undefined)[] {
  const words = collapsed(text);
  if (words === '') return [];
  return words.split(' ').map((word) => {
    if (namespaces !== undefined) return prefixedIn(word, namespaces);
    const cut = word.lastIndexOf('#');
    return cut < 0 ? undefined : qname(word.slice(0, cut), 'ns', word.slice(cut + 1));
  });
}

function nameIn(
  text: string,
  element: Element | undefined,
  namespaces: ReadonlyMap<string, string> | undefined,
): readonly (QName | undefined)[] {
  if (namespaces !== undefined) return [prefixedIn(text.trim(), namespaces)];
  return [element && resolveName(element, text)];
}

function prefixedIn(text: string, namespaces: ReadonlyMap<string, string>): QName | undefined {
  const [prefix = '', local, ...more] = text.split(':');
  const namespace = namespaces.get(prefix);
  return local === undefined || more.length > 0 || namespace === undefined
    ? undefined
    : qname(namespace, prefix, local);
}
