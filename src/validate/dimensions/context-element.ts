import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { DIMENSION_ARCROLES, XBRLDT } from '../../dts/names.js';
import { networks } from '../../dts/network.js';
import { attribute, placeOf } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';

/** An arc to a hypercube says in which container the dimensions stand: `segment` or `scenario` (Dimensions 1.0, 2.3.2). */
export const contextElement: DtsRule = function* (dts) {
  for (const arcrole of [DIMENSION_ARCROLES.all, DIMENSION_ARCROLES.notAll]) {
    for (const { relationships } of networks(dts, arcrole)) {
      for (const { arc } of relationships) {
        const written = attribute(arc, 'contextElement', XBRLDT)?.trim();
        if (written === 'segment' || written === 'scenario') continue;
        yield diagnoseAt(
          'xbrldte:HasHypercubeMissingContextElementAttributeError',
          'An arc to a hypercube does not say in which container its dimensions stand.',
          placeOf(arc),
          { ...(written !== undefined && { actual: written }), expected: 'contextElement="segment" or "scenario"' },
        );
      }
    }
  }
};
