import type { Severity } from '../severity.js';

/** XBRL Dimensions 1.0. */
export const DIMENSIONS = {
  'xbrldie:PrimaryItemDimensionallyInvalidError': 'error',
  'xbrldie:RepeatedDimensionInInstanceError': 'error',
  'xbrldie:DefaultValueUsedInInstanceError': 'error',
  'xbrldie:ExplicitMemberUndefinedQNameError': 'error',
} as const satisfies Record<string, Severity>;
