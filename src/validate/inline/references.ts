import { diagnose, diagnoseAt } from '../../diagnostic/diagnostic.js';
import { attribute, type Element, placeOf } from '../../xml/tree.js';
import type { InlineRule } from './rule.js';

/** A document set has an ix:references, and one for every target that facts have (inline XBRL 1.1, 12.1.2). */
export const targetsReferred: InlineRule = function* (inline, { source }) {
  const references = inline.named('references');
  if (references.length === 0) {
    yield diagnose('ix11.12.1.2:missingReferences', 'No ix:references leads to a schema.', [], { source });
    return;
  }
  const referred = new Set(references.map(targetOf));
  for (const fact of inline.facts) {
    const target = targetOf(fact);
    if (referred.has(target)) continue;
    referred.add(target);
    const which = target === undefined ? 'the default target' : `the target ${target}`;
    const message = `Facts are of ${which}, for which there is no ix:references.`;
    yield diagnoseAt('ix11.12.1.2:missingReferenceTargets', message, placeOf(fact));
  }
};

function targetOf(element: Element): string | undefined {
  return attribute(element, 'target')?.trim();
}
