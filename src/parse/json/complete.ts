import type { Dts } from '../../dts/dts.js';
import { XBRLDT } from '../../dts/names.js';
import { findElement, isNumeric } from '../../dts/query.js';
import type { Context, DimensionValue, Fact, Instance, ItemFact, Unit } from '../../instance/instance.js';
import { PURE } from '../../value/unit.js';
import { attribute } from '../../xml/tree.js';

/**
 * An OIM report with what only its taxonomy can tell: which dimensions are explicit and which typed, that a number without
 * unit is pure and without decimals exact (OIM 1.0, unit core dimension and decimals).
 */
export function completeOim(instance: Instance, dts: Dts): Instance {
  const contexts = new Map([...instance.contexts].map(([id, context]) => [id, completeContext(context, dts)]));
  const units = new Map(instance.units);
  const pureUnit = (fact: ItemFact): Unit => {
    const made = units.get('pure') ?? { id: 'pure', place: fact.place, element: undefined, measures: PURE };
    units.set(made.id, made);
    return made;
  };
  const facts = instance.facts.map((fact): Fact => {
    if (fact.kind !== 'item') return fact;
    const context = contexts.get(fact.contextRef ?? '') ?? fact.context;
    const declaration = findElement(dts, fact.name);
    if (declaration === undefined || !isNumeric(declaration)) return { ...fact, context };
    const decimals = fact.decimals ?? (fact.nil ? undefined : 'INF');
    if (fact.unitRef !== undefined) return { ...fact, context, decimals };
    const unit = pureUnit(fact);
    return { ...fact, context, decimals, unitRef: unit.id, unit };
  });
  return { ...instance, contexts, units, facts };
}

function completeContext(context: Context, dts: Dts): Context {
  return { ...context, dimensions: context.dimensions.map((one) => completeDimension(one, dts)) };
}

function completeDimension(dimension: DimensionValue, dts: Dts): DimensionValue {
  const axis = findElement(dts, dimension.axis);
  if (axis === undefined) return dimension;
  return attribute(axis.element, 'typedDomainRef', XBRLDT) === undefined
    ? { ...dimension, typed: undefined, explicit: true }
    : { ...dimension, member: undefined, explicit: false };
}
