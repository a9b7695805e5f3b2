import { CALCULATION } from './codes/calculation.js';
import { DIMENSIONS } from './codes/dimensions.js';
import { INLINE } from './codes/inline.js';
import { OIM } from './codes/oim.js';
import { PACKAGES } from './codes/packages.js';
import { UNITS } from './codes/units.js';
import { XBRL } from './codes/xbrl.js';
import { XBRL_CSV } from './codes/xbrl-csv.js';
import type { Severity } from './severity.js';

/**
 * Every code there is, with its severity. Codes with a colon are a specification's own; the rest are ours, named
 * stage first.
 */
export const SEVERITIES = {
  // the input as a whole
  'input-missing': 'error',
  'input-unreadable': 'error',
  'input-directory': 'error',
  'input-binary': 'error',
  'input-undecodable': 'error',
  'input-too-large': 'error',
  'input-empty': 'error',
  'input-no-number': 'error',
  'profile-invalid': 'error',
  'profile-unknown-key': 'warning',
  'profile-missing': 'warning',
  'profile-required': 'error',
  'request-invalid': 'error',
  'output-failed': 'error',
  'output-collision': 'error',
  'internal-fault': 'error',
  // read
  'read-unclosed-cell': 'warning',
  // locate
  'locate-ambiguous-cell': 'warning',
  'locate-not-a-value': 'info',
  'locate-search-bounded': 'warning',
  // foot
  'foot-sum-failed': 'error',
  'foot-rate-failed': 'error',
  'foot-tie-failed': 'error',
  'foot-within-rounding': 'info',
  'foot-ambiguous-reading': 'warning',

  'foot-scale-proved': 'info',
  'foot-dash-not-allocated': 'info',
  'foot-header-period-repaired': 'warning',
  'foot-header-currency-repaired': 'warning',
  // tag
  'tag-concept-proposed': 'warning',
  'tag-concept-contradicted': 'warning',
  'tag-member-proposed': 'warning',
  'tag-no-period': 'warning',
  'tag-period-inferred': 'info',
  'tag-period-after-report': 'warning',
  'tag-scale-from-profile': 'info',
  'tag-scale-assumed': 'warning',
  'tag-number-left': 'warning',
  // taxonomies and their XML
  'xml-declarations-refused': 'error',
  'xml-too-deep': 'error',
  'xml-too-many-namespaces': 'error',
  'xml-validity-refused': 'error',
  'xml-validity-unchecked': 'warning',
  'dts-missing': 'error',
  'dts-refused': 'error',
  'xml-malformed': 'error',
  'taxonomy-invalid': 'error',
  // validate: ours where the specifications have no code, then their own
  'validate-duplicate-inconsistent': 'warning',
  'validate-facts-unchecked': 'warning',
  ...XBRL,
  ...DIMENSIONS,
  ...CALCULATION,
  ...OIM,
  ...XBRL_CSV,
  ...INLINE,
  ...UNITS,
  ...PACKAGES,
  // convert
  'json-ld-invalid': 'error',
  'json-ld-remote': 'error',
  'json-ld-incomplete': 'error',
  'convert-taxonomy-missing': 'warning',
  // load
  'load-failed': 'error',
  'load-collision': 'error',
  'load-amount-too-long': 'warning',
  // write
  'write-not-expressible': 'warning',
  'write-page-mended': 'info',
  'write-page-untagged': 'info',
  'write-page-disarmed': 'warning',
  'write-refused': 'error',
} as const satisfies Record<string, Severity>;

export type Code = keyof typeof SEVERITIES;
