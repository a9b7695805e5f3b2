import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { findElement, isBeyond } from '../../dts/query.js';
import { clark, prefixed } from '../../value/qname.js';
import type { InlineRule } from './rule.js';

/** What a fact reports is declared by a schema that the ix:references of its target lead to (inline XBRL 1.1, 12.1.2). */
export const conceptReferred: InlineRule = function* (_, { facts }, dts) {
  for (const { name, place } of facts) {
    if (findElement(dts, name) !== undefined || isBeyond(dts, name)) continue;
    const message = `No schema that ix:references leads to declares ${name.prefix === '' ? name.local : prefixed(name)}.`;
    yield diagnoseAt('ix11.12.1.2:missingReferences', message, place, { actual: clark(name) });
  }
};
