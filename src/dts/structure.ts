import { clark, type QName } from '../value/qname.js';
import {
  type Attribute,
  attribute,
  descendants,
  type Element,
  findChild,
  isElement,
  named,
  resolveName,
  textWithin,
} from '../xml/tree.js';
import { declaredValue, findGlobalAttribute, findLocalAttribute } from './declared-attributes.js';
import type { Dts, ElementDeclaration, TypeDefinition } from './dts.js';
import { XS, XSI } from './names.js';
import { findElement } from './query.js';

/**
 * A text that is equal for elements that are s-equal (XBRL 2.1, 4.10): of one name, with equal attributes, ids among them, and equal
 * content in one order; values are compared as what their types make them, with the defaults that types give. What is not a number
 * differs from all, itself too.
 */
export function elementKey(dts: Dts, element: Element): string {
  return JSON.stringify(shapeOf(dts, element));
}

/** Put into words once, as a whole: texts within texts would be escaped again at each level. */
function shapeOf(dts: Dts, element: Element): unknown {
  const declaration = findElement(dts, element.name);
  const attributes = element.attributes
    .filter(({ name }) => name.namespace !== XSI)
    .map((one) => attributeKey(dts, element, one))
    .concat(defaultsOf(element, declaration))
    .sort();
  if (element.children.some(isElement)) {
    const content = element.children.map((child) => (isElement(child) ? shapeOf(dts, child) : child));
    return [clark(element.name), attributes, content.filter((part) => typeof part !== 'string' || part.trim() !== '')];
  }
  const text = textOf(textWithin(element), declaration);
  return [clark(element.name), attributes, valueKey(contentType(declaration), text, element)];
}

/** A text that is equal for attributes of one name whose values are equal as their type has it. */
export function attributeKey(dts: Dts, element: Element, { name, value }: Attribute): string {
  const declaration = findElement(dts, element.name);
  const found =
    name.namespace === '' ? declaration && findLocalAttribute(declaration, name.local) : findGlobalAttribute(dts, name);
  return `${clark(name)}=${valueKey(found && typeOf(dts, found), value, element)}`;
}

function defaultsOf(element: Element, declaration: ElementDeclaration | undefined): readonly string[] {
  if (declaration?.typeDefinition === undefined) return [];
  const written = new Set(element.attributes.map(({ name }) => (name.namespace === '' ? name.local : '')));
  const names = new Set<string>();
  for (const one of descendants(declaration.typeDefinition.element)) {
    const name = named(one, XS, 'attribute') ? attribute(one, 'name') : undefined;
    if (name !== undefined && !written.has(name)) names.add(name);
  }
  return [...names].flatMap((name) => {
    const value = declaredValue(declaration, name);
    return value === undefined ? [] : [`{}${name}=${value}`];
  });
}

/** An empty element has the value that its declaration gives it (XML Schema 1.0 part 1, 3.3.1). */
function textOf(text: string, declaration: ElementDeclaration | undefined): string {
  if (text !== '' || declaration === undefined) return text;
  return attribute(declaration.element, 'default') ?? attribute(declaration.element, 'fixed') ?? '';
}

/** The name of the simple type among XML Schema's own that a declaration's type goes back to. */
function contentType(declaration: ElementDeclaration | undefined): string | undefined {
  if (declaration === undefined) return undefined;
  return declaration.typeDefinition === undefined ? builtIn(declaration.type) : root(declaration.typeDefinition);
}

function typeOf(dts: Dts, attributeDeclaration: Element): string | undefined {
  const inline = findChild(attributeDeclaration, XS, 'simpleType');
  const restriction = inline && findChild(inline, XS, 'restriction');
  const holder = restriction ?? attributeDeclaration;
  const written = attribute(holder, restriction === undefined ? 'type' : 'base');
  const name = written === undefined ? undefined : resolveName(holder, written);
  const defined = name && dts.types.get(clark(name));
  return defined === undefined ? builtIn(name) : root(defined);
}

function root(type: TypeDefinition): string | undefined {
  const met = new Set<TypeDefinition>();
  for (let one: TypeDefinition | undefined = type; one !== undefined && !met.has(one); one = one.baseDefinition) {
    met.add(one);
    if (one.baseDefinition === undefined) return builtIn(one.base);
  }
  return undefined;
}

function builtIn(name: QName | undefined): string | undefined {
  return name?.namespace === XS ? name.local : undefined;
}

const DECIMALS: ReadonlySet<string> = new Set([
  'decimal',
  'integer',
  'nonPositiveInteger',
  'negativeInteger',
  'long',
  'int',
  'short',
  'byte',
  'nonNegativeInteger',
  'unsignedLong',
  'unsignedInt',
  'unsignedShort',
  'unsignedByte',
  'positiveInteger',
]);

function valueKey(type: string | undefined, text: string, element: Element): string {
  if (type === undefined) return text;
  if (DECIMALS.has(type)) return canonicalDecimal(text.trim());
  if (type === 'double' || type === 'float') return floatKey(text.trim());
  if (type === 'boolean') return /^(?:true|1)$/.test(text.trim()) ? 'true' : 'false';
  const name = type === 'QName' ? resolveName(element, text) : undefined;
  return name === undefined ? text : clark(name);
}

let unequal = 0;

function floatKey(text: string): string {
  if (text === 'NaN') return `NaN ${unequal++}`;
  if (text === 'INF' || text === '-INF') return text;
  const number = Number(text);
  return Number.isNaN(number) ? text : String(number === 0 ? 0 : number);
}

/** A decimal without what its value does not need; other text as it is. */
export function canonicalDecimal(text: string): string {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text);
  if (parts === null) return text;
  const [, sign = '', whole = '', fraction = ''] = parts;
  const before = trimZeros(whole, 'start') || '0';
  const after = trimZeros(fraction, 'end');
  const digits = after === '' ? before : `${before}.${after}`;
  return sign === '-' && digits !== '0' ? `-${digits}` : digits;
}

/** By steps: an expression that looks for zeros at the end would begin at each of them. */
function trimZeros(digits: string, side: 'start' | 'end'): string {
  let [start, end] = [0, digits.length];
  if (side === 'start') while (digits[start] === '0') start++;
  else while (end > 0 && digits[end - 1] === '0') end--;
  return digits.slice(start, end);
}
