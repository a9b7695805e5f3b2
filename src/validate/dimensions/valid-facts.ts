import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { dimensionDefaults, type HasHypercube, hypercubesOf, usableMembers } from '../../dts/dimensional.js';
import type { Dts, ElementDeclaration } from '../../dts/dts.js';
import { DIMENSION_ARCROLES } from '../../dts/names.js';
import { findElement } from '../../dts/query.js';
import { allItems, type Context, type DimensionValue, type ItemFact } from '../../instance/instance.js';
import { prefixed } from '../../value/qname.js';
import { remember } from '../../value/remembered.js';
import type { Element } from '../../xml/tree.js';
import type { InstanceRule } from '../rule.js';

/**
 * A fact fits all hypercubes that its concept has in some one role, where it has any (Dimensions 1.0, 3.1.1 to 3.1.3). Facts of one
 * concept and context are judged once. Where documents of the dimensions themselves are missing this cannot be
 * told, and one note says so.
 */
export const dimensionallyValid: InstanceRule = function* (instance, dts) {
  if (incomplete(dts)) {
    const [first] = allItems(instance);
    if (first === undefined) return;
    const message = 'Whether facts fit their hypercubes is not checked: parts of the taxonomy are missing.';
    yield diagnoseAt('validate-dimensions-unchecked', message, first.place);
    return;
  }
  const judged = new Map<ElementDeclaration, Map<Context, boolean>>();
  for (const fact of allItems(instance)) {
    const concept = findElement(dts, fact.name);
    const { context } = fact;
    if (concept === undefined || context === undefined || context.dimensions.some(isNameless)) continue;
    const known = remember(judged, concept, () => new Map<Context, boolean>());
    if (remember(known, context, () => isValid(dts, concept, context))) continue;
    const message = `${prefixed(fact.name)} has dimensions that none of its hypercubes allows.`;
    yield diagnoseAt('xbrldie:PrimaryItemDimensionallyInvalidError', message, fact.place, { actual: said(fact) });
  }
};

/** Whether an arc of dimensions begins or ends in a document that is not at hand. */
function incomplete(dts: Dts): boolean {
  if (dts.missing.size === 0) return false;
  const dimensional = new Set<string>(Object.values(DIMENSION_ARCROLES));
  return dts.links.some(
    ({ arcs, locators }) =>
      arcs.some(({ arcrole }) => dimensional.has(arcrole)) &&
      locators.some(({ target, uri }) => target === undefined && dts.missing.has(uri)),
  );
}

function said({ context }: ItemFact): string {
  const members = context!.dimensions.map(
    ({ axis, member }) => `${prefixed(axis)} = ${member ? prefixed(member) : '…'}`,
  );
  return members.join(', ') || 'no dimensions';
}

function isValid(dts: Dts, concept: ElementDeclaration, context: Context): boolean {
  const byRole = [...hypercubesOf(dts, concept).values()];
  return (
    byRole.length === 0 || byRole.some((cubes) => cubes.every((cube) => holds(dts, cube, context) !== cube.negated))
  );
}

function holds(dts: Dts, cube: HasHypercube, context: Context): boolean {
  const values = new Map<Element | undefined, DimensionValue>();
  let others = 0;
  for (const value of context.dimensions) {
    if (value.container !== undefined && value.container !== cube.container) continue;
    const axis = findElement(dts, value.axis)?.element;
    if (axis === undefined || values.has(axis)) others += 1;
    else values.set(axis, value);
  }
  for (const { declaration, typed, role } of cube.dimensions) {
    const value = values.get(declaration.element);
    values.delete(declaration.element);
    if (typed) {
      if (value === undefined || value.explicit) return false;
      continue;
    }
    const member = value ? memberOf(dts, value) : dimensionDefaults(dts).get(declaration.element);
    if (member === undefined || !usableMembers(dts, declaration.element, role).has(member)) return false;
  }
  if (!cube.closed) return true;
  const rest = cube.container === 'segment' ? context.segment : context.scenario;
  return values.size === 0 && others === 0 && rest.length === 0;
}

/** An explicit value of an OIM report that is no name: nobody can tell what it would have been. */
function isNameless({ explicit, member, container }: DimensionValue): boolean {
  return explicit && member === undefined && container === undefined;
}

function memberOf(dts: Dts, { member }: DimensionValue): Element | undefined {
  return member && findElement(dts, member)?.element;
}
