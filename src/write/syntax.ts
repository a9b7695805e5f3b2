import type { Fact } from '../fact/fact.js';
import { periodKey } from '../value/period.js';
import { clark } from '../value/qname.js';
import { unitKey } from '../value/unit.js';

/**
 * The contexts and units of XBRL 2.1 that a report needs. They are syntax: facts carry their aspects, and only documents
 * that must have contexts and units derive them, here. Ids count in order of first use.
 */
export interface Syntax {
  /** A fact of each context, under the context's id. */
  readonly contexts: ReadonlyMap<string, Fact>;
  /** A fact of each unit, under the unit's id. */
  readonly units: ReadonlyMap<string, Fact>;
  contextOf(fact: Fact): string;
  unitOf(fact: Fact): string;
}

export function deriveSyntax(facts: readonly Fact[]): Syntax {
  const contexts = identify(facts, 'context', contextKey);
  const units = identify(facts, 'unit', (fact) => unitKey(fact.unit));
  return { contexts: contexts.first, units: units.first, contextOf: contexts.idOf, unitOf: units.idOf };
}

function contextKey({ entity, period, dimensions }: Fact): string {
  const members = dimensions.map(({ axis, member }) => [clark(axis), clark(member)]);
  return JSON.stringify([entity.scheme, entity.identifier, periodKey(period), members]);
}

function identify(facts: readonly Fact[], stem: string, keyOf: (fact: Fact) => string) {
  const ids = new Map<string, string>();
  const first = new Map<string, Fact>();
  for (const fact of facts) {
    const key = keyOf(fact);
    if (ids.has(key)) continue;
    const id = `${stem}-${ids.size + 1}`;
    ids.set(key, id);
    first.set(id, fact);
  }
  return { first, idOf: (fact: Fact) => ids.get(keyOf(fact)) as string };
}
