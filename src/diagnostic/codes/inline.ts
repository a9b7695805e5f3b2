import type { Severity } from '../severity.js';

/** Inline XBRL 1.1, as its reference processor names what breaks its sections; ours where it leaves things out. */
export const INLINE = {
  'inline-tuple-refused': 'error',
  'inline-target-left': 'info',
} as const satisfies Record<string, Severity>;
