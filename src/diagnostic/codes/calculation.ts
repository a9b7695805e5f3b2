import type { Severity } from '../severity.js';

/** Calculations 1.1. What its reference processor calls an inconsistency, which is no error, is a warning. */
export const CALCULATION = {
  'calc11e:nonDecimalItemNode': 'error',
  'calc11e:duplicateCalculationRelationships': 'error',
  'calc11e:inconsistentCalculationUsingRounding': 'warning',
  'calc11e:excessDigits': 'warning',
} as const satisfies Record<string, Severity>;
