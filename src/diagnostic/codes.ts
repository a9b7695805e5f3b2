/** How much a diagnostic matters: an error makes the exit code 1, a warning asks for a look, an info tells. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * Every code there is, with its severity. Codes with a colon are a specification's own; the rest are ours, named
 * stage first.
 */
export const SEVERITIES = {
  // the input as a whole
  'input-missing': 'error',
  'input-directory': 'error',
  'input-binary': 'error',
  'input-undecodable': 'error',
  'input-too-large': 'error',
  'input-empty': 'error',
  'input-no-number': 'error',
  'profile-invalid': 'error',
  'profile-missing': 'warning',
  'request-invalid': 'error',
  'output-failed': 'error',
  // read
  'read-unclosed-cell': 'warning',
  'read-ragged-row': 'info',
  // locate
  'locate-number-without-header': 'warning',
  'locate-header-without-number': 'info',
  'locate-ambiguous-cell': 'warning',
  // foot
  'foot-sum-failed': 'error',
  'foot-rate-failed': 'error',
  'foot-tie-failed': 'error',
  'foot-within-rounding': 'info',
  'foot-ambiguous-reading': 'warning',
  'foot-search-bounded': 'warning',
  'foot-scale-proved': 'info',
  'foot-dash-not-allocated': 'info',
  'foot-header-period-repaired': 'warning',
  'foot-header-currency-repaired': 'warning',
  // tag
  'tag-concept-proposed': 'warning',
  'tag-concept-ambiguous': 'warning',
  'tag-member-proposed': 'warning',
  'tag-no-period': 'warning',
  'tag-period-inferred': 'info',
  'tag-no-unit': 'warning',
  'tag-scale-from-profile': 'info',
  'tag-scale-assumed': 'warning',
  'tag-not-a-value': 'info',
  'tag-number-left': 'warning',
  'tag-duplicate-inconsistent': 'warning',
  // validate: the specifications' own
  'oime:unknownConcept': 'error',
  'xbrl.4.7.2:contextPeriodType': 'error',
  'xbrl.4.8.2:monetaryFactUnit-notMonetaryMeasure': 'error',
  'xbrl.4.8.2:sharesFactUnit-notSharesMeasure': 'error',
  'xbrl.4.6.2:numericUnit': 'error',
  'xbrldie:PrimaryItemDimensionallyInvalidError': 'error',
  // write
  'write-not-expressible': 'warning',
  'write-refused': 'error',
} as const satisfies Record<string, Severity>;

export type Code = keyof typeof SEVERITIES;
