import type { Severity } from '../severity.js';

/** OIM 1.0 and xBRL-JSON 1.0. */
export const OIM = {
  'oime:unknownConcept': 'error',
  'oime:unknownDimension': 'error',
} as const satisfies Record<string, Severity>;
