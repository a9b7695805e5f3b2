import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { Dts } from '../dts/dts.js';
import type { Instance } from '../instance/instance.js';
import { CALCULATION_INSTANCE_RULES } from './calculation/calculation.js';
import { DIMENSION_INSTANCE_RULES } from './dimensions/dimensions.js';
import { agreeingDuplicates } from './duplicates/of-instance.js';
import { INLINE_INSTANCE_RULES } from './inline/inline.js';
import { OIM_INSTANCE_RULES } from './oim/oim.js';
import type { InstanceRule } from './rule.js';
import { uncheckedFacts } from './unchecked-facts.js';
import { UNIT_INSTANCE_RULES } from './units/units.js';
import { XBRL_INSTANCE_RULES } from './xbrl/xbrl.js';

const RULES: readonly InstanceRule[] = [
  uncheckedFacts,
  ...XBRL_INSTANCE_RULES,
  ...INLINE_INSTANCE_RULES,
  ...DIMENSION_INSTANCE_RULES,
  ...OIM_INSTANCE_RULES,
  ...UNIT_INSTANCE_RULES,
  ...CALCULATION_INSTANCE_RULES,
  agreeingDuplicates,
];

/** What the specifications have against a report, rule by rule; its taxonomy is judged apart. */
export function validateInstance(instance: Instance, dts: Dts): readonly Diagnostic[] {
  return RULES.flatMap((rule) => [...rule(instance, dts)]);
}
