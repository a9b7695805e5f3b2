import type { Severity } from '../severity.js';

/** Units Registry 1.0. */
export const UNITS = {
  'utre:error-NumericFactUtrInvalid': 'error',
} as const satisfies Record<string, Severity>;
