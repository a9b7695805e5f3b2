import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { dimensionDefaults } from '../../dts/dimensional.js';
import { DIMENSION_ARCROLES } from '../../dts/names.js';
import { networks } from '../../dts/network.js';
import { placeOf } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';

/** A dimension has one default at most, in all roles together (Dimensions 1.0, 2.6.1). */
export const oneDefault: DtsRule = function* (dts) {
  const defaults = dimensionDefaults(dts);
  for (const { relationships } of networks(dts, DIMENSION_ARCROLES.dimensionDefault)) {
    for (const { arc, from, to } of relationships) {
      if (defaults.get(from) === to) continue;
      yield diagnoseAt('xbrldte:TooManyDefaultMembersError', 'A dimension has a second default.', placeOf(arc));
    }
  }
};
