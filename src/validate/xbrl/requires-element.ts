import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { STANDARD_ARCROLES } from '../../dts/names.js';
import { networks } from '../../dts/network.js';
import { findConcept } from '../../dts/query.js';
import { allFacts, type Fact } from '../../instance/instance.js';
import { clark, prefixed } from '../../value/qname.js';
import type { InstanceRule } from '../rule.js';

/** Where a concept that requires another is reported, the other is too (XBRL 2.1, 5.2.6.2.4). */
export const requiresElement: InstanceRule = function* (instance, dts) {
  const found = networks(dts, STANDARD_ARCROLES.requiresElement);
  if (found.length === 0) return;
  const first = new Map<string, Fact>();
  for (const fact of allFacts(instance.facts)) if (!first.has(clark(fact.name))) first.set(clark(fact.name), fact);
  for (const { from, to } of found.flatMap(({ relationships }) => relationships)) {
    const [requiring, required] = [findConcept(dts, from), findConcept(dts, to)];
    const fact = requiring && first.get(clark(requiring.name));
    if (fact === undefined || required === undefined || first.has(clark(required.name))) continue;
    const message = `${prefixed(fact.name)} requires ${prefixed(required.name)}, which is not reported.`;
    yield diagnoseAt('xbrl.5.2.6.2.4:requiresElementInconsistency', message, fact.place);
  }
};
