import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { InlineSet } from '../../inline/inline-set.js';
import { IX } from '../../inline/names.js';
import { attribute, type Element, placeOf } from '../../xml/tree.js';
import type { InlineRule } from './rule.js';

const FACTS = new Set(['fraction', 'nonFraction', 'nonNumeric', 'tuple']);

/**
 * An ix:relationship leads from facts to footnotes or to other facts, not to both, and from nothing to itself (inline XBRL
 * 1.1, 13.1.2).
 */
export const relationshipEnds: InlineRule = function* (inline) {
  for (const element of inline.named('relationship')) {
    const place = placeOf(element);
    const [from, to] = [idsIn(element, 'fromRefs'), idsIn(element, 'toRefs')];
    for (const id of from) {
      if (kindOf(id, inline) === 'fact') continue;
      yield diagnoseAt('ix11.13.1.2:relationshipFromRef', `${id} is no fact.`, place, { actual: id });
    }
    for (const id of to) {
      if (kindOf(id, inline) !== undefined) continue;
      yield diagnoseAt('ix11.13.1.2:relationshipToRef', `${id} is neither a footnote nor a fact.`, place, {
        actual: id,
      });
    }
    for (const id of to) {
      if (!from.has(id)) continue;
      yield diagnoseAt('ix11.13.1.2:relationshipFromToMatch', `A relationship leads from ${id} to itself.`, place);
    }
    if (new Set([...to].map((id) => kindOf(id, inline)).filter(Boolean)).size > 1) {
      const message = 'One relationship leads to footnotes and to facts.';
      yield diagnoseAt('ix11.13.1.2:relationshipToRefMix', message, place);
    }
  }
};

function idsIn(element: Element, local: string): ReadonlySet<string> {
  return new Set((attribute(element, local) ?? '').split(/\s+/).filter(Boolean));
}

function kindOf(id: string, inline: InlineSet): 'fact' | 'footnote' | undefined {
  const name = inline.findById(id)?.name;
  if (name?.namespace !== IX) return undefined;
  if (FACTS.has(name.local)) return 'fact';
  return name.local === 'footnote' ? 'footnote' : undefined;
}
