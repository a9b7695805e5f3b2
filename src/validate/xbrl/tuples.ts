import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import { LINK, XBRLI, XL, XLINK } from '../../dts/names.js';
import { allFacts, type TupleFact } from '../../instance/instance.js';
import { prefixed } from '../../value/qname.js';
import type { InstanceRule } from '../rule.js';

const OWN: ReadonlySet<string> = new Set([XBRLI, LINK, XLINK, XL]);

/** A tuple has no attribute of XBRL's own namespaces (XBRL 2.1, 4.9). */
export const tupleAttributes: InstanceRule = function* (instance) {
  for (const fact of allFacts(instance.facts)) if (fact.kind === 'tuple') yield* judge(fact);
};

function* judge({ name, place, element }: TupleFact): Generator<Diagnostic> {
  for (const { name: written } of element?.attributes ?? []) {
    if (!OWN.has(written.namespace)) continue;
    const message = `The tuple ${prefixed(name)} does not take the attribute ${prefixed(written)}.`;
    yield diagnoseAt('xbrl.4.9:tupleAttribute', message, place);
  }
}
