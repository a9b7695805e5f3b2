import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Dts } from '../dts/dts.js';
import { CALCULATION_DTS_RULES } from './calculation/calculation.js';
import { DIMENSION_DTS_RULES } from './dimensions/dimensions.js';
import type { DtsRule } from './rule.js';
import { XBRL_DTS_RULES } from './xbrl/xbrl.js';

const RULES: readonly DtsRule[] = [...XBRL_DTS_RULES, ...DIMENSION_DTS_RULES, ...CALCULATION_DTS_RULES];

/** What the specifications have against a taxonomy, rule by rule. What is missing of it is told by its discovery. */
export function validateDts(dts: Dts): readonly Diagnostic[] {
  return RULES.flatMap((rule) => [...rule(dts)]);
}
