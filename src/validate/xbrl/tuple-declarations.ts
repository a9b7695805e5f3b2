import type { Code } from '../../diagnostic/codes.js';
import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { Dts, ElementDeclaration, TypeDefinition } from '../../dts/dts.js';
import { LINK, XBRLI, XL, XLINK, XS } from '../../dts/names.js';
import { findElement, isItem } from '../../dts/query.js';
import { prefixed } from '../../value/qname.js';
import { attribute, descendants, type Element, named, placeOf, resolveName } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';
import { ownDeclarations } from './declarations.js';

const OWN: ReadonlySet<string> = new Set([XBRLI, LINK, XLINK, XL]);

/**
 * A tuple has no period type and no balance; its content is not mixed and not simple, and consists of references to items and
 * tuples declared elsewhere; its attributes are not of XBRL's own namespaces (XBRL 2.1, 4.9).
 */
export const tupleDeclarations: DtsRule = function* (dts) {
  for (const declaration of ownDeclarations(dts)) if (declaration.kind === 'tuple') yield* judge(declaration, dts);
};

function* judge(tuple: ElementDeclaration, dts: Dts): Generator<Diagnostic> {
  const tell = (code: Code, why: string, where: Element = tuple.element) =>
    diagnoseAt(code, `The tuple ${prefixed(tuple.name)} ${why}.`, placeOf(where));
  if (tuple.periodType !== undefined) yield tell('xbrl.4.9:tuplePeriodType', 'has a period type');
  if (tuple.balance !== undefined) yield tell('xbrl.4.9:tupleBalance', 'has a balance');
  for (const type of typesOf(tuple)) {
    for (const element of descendants(type.element)) {
      const broken = element.name.namespace === XS ? findBroken(element, dts) : undefined;
      if (broken !== undefined) yield tell(broken.code, broken.why, element);
    }
  }
}

function typesOf({ typeDefinition }: ElementDeclaration): ReadonlySet<TypeDefinition> {
  const types = new Set<TypeDefinition>();
  for (let one = typeDefinition; one !== undefined && !types.has(one); one = one.baseDefinition) types.add(one);
  return types;
}

interface Broken {
  readonly code: Code;
  readonly why: string;
}

function findBroken(element: Element, dts: Dts): Broken | undefined {
  switch (element.name.local) {
    case 'complexType':
    case 'complexContent':
      return /^(?:true|1)$/.test(attribute(element, 'mixed')?.trim() ?? '')
        ? { code: 'xbrl.4.9:tupleMixedContent', why: 'has mixed content' }
        : undefined;
    case 'simpleContent':
      return { code: 'xbrl.4.9:tupleSimpleContent', why: 'has simple content' };
    case 'attribute':
      return isOwnAttribute(element)
        ? { code: 'xbrl.4.9:tupleAttribute', why: 'has an attribute of XBRL’s own' }
        : undefined;
    case 'element':
      return findBrokenChild(element, dts);
    default:
      return undefined;
  }
}

function isOwnAttribute(declaration: Element): boolean {
  const ref = attribute(declaration, 'ref');
  return ref !== undefined && OWN.has(resolveName(declaration, ref)?.namespace ?? '');
}

function findBrokenChild(particle: Element, dts: Dts): Broken | undefined {
  const ref = attribute(particle, 'ref');
  if (ref === undefined) return { code: 'xbrl.4.9:tupleGloballyDeclared', why: 'declares an element within itself' };
  const name = resolveName(particle, ref);
  const child = name && findElement(dts, name);
  if (child === undefined) return { code: 'xbrl.4.9:tupleElementUndefined', why: `holds ${ref}, which none declares` };
  const isHead = named(child.element, XS, 'element') && child.name.namespace === XBRLI;
  if (isHead || isItem(child) || child.kind === 'tuple') return undefined;
  return { code: 'xbrl.4.9:tupleElementItemOrTuple', why: `holds ${ref}, which is no item and no tuple` };
}
