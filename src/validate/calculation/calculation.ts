import type { DtsRule, InstanceRule } from '../rule.js';
import { decimalEnds } from './decimal-ends.js';
import { oneRelationship } from './one-relationship.js';
import { roundedSums } from './rounding.js';

/** What Calculations 1.1 asks of taxonomies. */
export const CALCULATION_DTS_RULES: readonly DtsRule[] = [decimalEnds, oneRelationship];

/** What Calculations 1.1 asks of reports. */
export const CALCULATION_INSTANCE_RULES: readonly InstanceRule[] = [roundedSums];
