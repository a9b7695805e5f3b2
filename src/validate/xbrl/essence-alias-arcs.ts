import type { Code } from '../../diagnostic/codes.js';
import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { Dts, ElementDeclaration, Relationship } from '../../dts/dts.js';
import { STANDARD_ARCROLES } from '../../dts/names.js';
import { networks } from '../../dts/network.js';
import { findConcept } from '../../dts/query.js';
import { clark, prefixed } from '../../value/qname.js';
import { placeOf } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';

/** An essence and its alias are of one type, period type and, where both have one, balance (XBRL 2.1, 5.2.6.2.2). */
export const essenceAliasArcs: DtsRule = function* (dts) {
  for (const network of networks(dts, STANDARD_ARCROLES.essenceAlias)) {
    for (const relationship of network.relationships) yield* judge(relationship, dts);
  }
};

function* judge(relationship: Relationship, dts: Dts): Generator<Diagnostic> {
  const from = findConcept(dts, relationship.from);
  const to = findConcept(dts, relationship.to);
  if (from === undefined || to === undefined) return;
  const where = `${prefixed(from.name)} and its alias ${prefixed(to.name)}`;
  const tell = (code: Code, what: string) => diagnoseAt(code, `${where} differ in ${what}.`, placeOf(relationship.arc));
  if (typeKey(from) !== typeKey(to) || from.periodType !== to.periodType) {
    yield tell('xbrl.5.2.6.2.2:essenceAliasTypes', 'type or period type');
  }
  if (from.balance !== undefined && to.balance !== undefined && from.balance !== to.balance) {
    yield tell('xbrl.5.2.6.2.2:essenceAliasBalance', 'balance');
  }
}

/** Types without a name are each their own. */
function typeKey({ type, name }: ElementDeclaration): string {
  return type === undefined ? `of ${clark(name)}` : clark(type);
}
