import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { Fact } from '../fact/fact.js';
import type { Axis } from '../taxonomy/taxonomy.js';
import { clark, prefixed, sameName } from '../value/qname.js';
import { describe, type Rule } from './rule.js';

/**
 * A fact's dimensions are those of its hypercube. XBRL Dimensions 1.0, 3.1.4: each axis once
 * (`xbrldie:RepeatedDimensionInInstanceError`), with a member that is declared
 * (`xbrldie:ExplicitMemberUndefinedQNameError`) and not the default (`xbrldie:DefaultValueUsedInInstanceError`);
 * 3.1.1: the member in the domain of its axis (`xbrldie:PrimaryItemDimensionallyInvalidError`). An axis that is not
 * declared is OIM 1.0's `oime:unknownDimension`.
 */
export const knownMembers: Rule = (taxonomy) => {
  const axes = new Map(taxonomy.axes.map((axis) => [clark(axis.name), axis]));
  const declared = new Set(
    taxonomy.axes.flatMap((axis) => [clark(axis.domain), ...axis.members.map((m) => clark(m.name))]),
  );
  return (fact) =>
    fact.dimensions.length === 0
      ? undefined
      : fact.dimensions.flatMap((_, index) => findBroken(fact, index, axes, declared));
};

function findBroken(
  fact: Fact,
  index: number,
  axes: ReadonlyMap<string, Axis>,
  declared: ReadonlySet<string>,
): readonly Diagnostic[] {
  const { axis: name, member } = fact.dimensions[index]!;
  const found = fact.provenance.dimensions[clark(name)] ?? [];
  const places = found.length > 0 ? found : [fact.provenance.span];
  const actual = `${prefixed(name)} = ${prefixed(member)}`;
  const axis = axes.get(clark(name));
  if (axis === undefined) {
    const message = `${describe(fact)} has an axis that the taxonomy lacks.`;
    return [diagnose('oime:unknownDimension', message, places, { actual })];
  }
  if (fact.dimensions.slice(0, index).some((earlier) => sameName(earlier.axis, name))) {
    const message = `${describe(fact)} has two members of one axis.`;
    return [diagnose('xbrldie:RepeatedDimensionInInstanceError', message, places, { actual })];
  }
  if (!declared.has(clark(member))) {
    const message = `${describe(fact)} has a member that the taxonomy lacks.`;
    return [diagnose('xbrldie:ExplicitMemberUndefinedQNameError', message, places, { actual })];
  }
  if (sameName(axis.domain, member)) {
    const message = `${describe(fact)} names the default of an axis, which goes without saying.`;
    return [diagnose('xbrldie:DefaultValueUsedInInstanceError', message, places, { actual })];
  }
  if (axis.members.some((one) => sameName(one.name, member))) return [];
  const message = `${describe(fact)} has a member of another axis.`;
  return [diagnose('xbrldie:PrimaryItemDimensionallyInvalidError', message, places, { actual })];
}
