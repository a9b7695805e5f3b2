import { type Diagnostic, diagnoseAt } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import type { Dts, Locator } from '../dts/dts.js';
import { findElement } from '../dts/query.js';
import { hasLanguage } from '../dts/text-type.js';
import { allFacts, type Fact, type Instance, type ItemFact } from '../instance/instance.js';
import { prefixed } from '../value/qname.js';
import type { Element } from '../xml/tree.js';
import { decimalsOf, dimensionsOf, periodOf } from './aspects.js';
import { footnotesOf } from './footnotes.js';
import { Ids } from './ids.js';
import type { OimFact, OimReport } from './oim-report.js';
import { rolesOf, taxonomyOf } from './references.js';
import { valueOfItem } from './values.js';

/**
 * A report as somebody wrote it, as the model has it; `address` makes of an absolute address the one by which the written document is
 * to refer to it. Facts that the model cannot hold (tuples, fractions, those without context, those whose context holds more than
 * dimensions) are left out, and `write-not-expressible` says which. Nothing is judged.
 */
export function oimOfInstance(
  instance: Instance,
  dts: Dts,
  address: (uri: string) => string = (uri) => uri,
): Result<OimReport> {
  const diagnostics: Diagnostic[] = [];
  const all = [...allFacts(instance.facts)];
  const ids = new Ids(all.map(({ id }) => id));
  const facts: OimFact[] = [];
  const idOf = new Map<Element | string, string>();
  for (const fact of all) {
    const told = toFact(fact, instance, dts, ids);
    if (typeof told === 'string') diagnostics.push(notHeld(fact, told));
    else {
      facts.push(told);
      if (fact.element !== undefined) idOf.set(fact.element, told.id);
      else if (fact.id !== undefined && !idOf.has(fact.id)) idOf.set(fact.id, told.id);
    }
  }
  const find = ({ target, fragment }: Locator) => idOf.get(target ?? fragment ?? '');
  const { notes, links } = footnotesOf(instance, find, ids);
  const [taxonomy, roles] = [taxonomyOf(instance, dts, address), rolesOf(links, instance, dts, address)];
  return new Result({ taxonomy, roles, facts, notes, links }, diagnostics);
}

/** The fact, or why the model does not hold it. */
function toFact(fact: Fact, instance: Instance, dts: Dts, ids: Ids): OimFact | string {
  if (fact.kind === 'tuple') return 'it is a tuple; what stands in it is told apart';
  if (fact.fraction !== undefined) return 'it is a fraction';
  const { context, unit } = fact;
  if (context === undefined) return 'it has no context';
  if (fact.unitRef !== undefined && unit === undefined) return 'it has no unit that can be read';
  if (context.segment.length + context.scenario.length > 0) return 'its context holds what is no dimension';
  const dimensions = dimensionsOf(fact, context, dts);
  if (dimensions === 'beyond') return 'a member of it is no plain text or name';
  return {
    id: ids.take(fact.id, 'f'),
    concept: fact.name,
    value: valueOfItem(fact, dts, instance),
    decimals: decimalsOf(fact, dts),
    entity: context.entity,
    period: periodOf(context.period),
    unit: unit?.measures,
    language: unit === undefined ? spokenIn(fact, dts) : undefined,
    dimensions,
  };
}

function notHeld({ name, place, id }: Fact, why: string): Diagnostic {
  const which = id === undefined ? prefixed(name) : `${prefixed(name)} (${id})`;
  return diagnoseAt('write-not-expressible', `The fact ${which} is left out: ${why}.`, place);
}

/** The language of a text; what is known to be no text has none (OIM 1.0, language core dimension). */
function spokenIn({ name, language }: ItemFact, dts: Dts): string | undefined {
  const concept = findElement(dts, name);
  return concept === undefined || hasLanguage(concept) ? language : undefined;
}
