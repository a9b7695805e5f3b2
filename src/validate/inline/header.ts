import { diagnose, diagnoseAt } from '../../diagnostic/diagnostic.js';
import { attribute, type Element, placeOf } from '../../xml/tree.js';
import type { InlineRule } from './rule.js';

/** A document set has an ix:header with ix:resources (inline XBRL 1.1, 8.1.3, 14.1.2). */
export const headerThere: InlineRule = function* (inline, { source }) {
  if (inline.named('header').length === 0) {
    yield diagnose('ix11.8.1.3:headerMissing', 'There is no ix:header.', [], { source });
  }
  if (inline.named('resources').length === 0) {
    yield diagnose('ix11.14.1.2:missingResources', 'There is no ix:resources.', [], { source });
  }
};

/** An ix:header had better not be shown: a div round it has the style `display: none` (inline XBRL 1.1, 8.1.2). */
export const headerHidden: InlineRule = function* (inline) {
  for (const element of inline.named('header')) {
    if (isHidden(element)) continue;
    const message = 'The ix:header would be shown: no div round it has the style display:none.';
    yield diagnoseAt('ix11.8.1.2:headerDisplayNone', message, placeOf(element));
  }
};

function isHidden(element: Element): boolean {
  for (let outer = element.parent; outer !== undefined; outer = outer.parent) {
    if (outer.name.local === 'div' && /display\s*:\s*none/.test(attribute(outer, 'style') ?? '')) return true;
  }
  return false;
}
