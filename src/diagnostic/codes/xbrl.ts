import type { Severity } from '../severity.js';

/** XBRL 2.1, as its reference processor names them; `xmlSchema:` where XML Schema is broken. */
export const XBRL = {
  'xmlSchema:syntax': 'error',
  'xmlSchema:abstractElement': 'error',
  'xmlSchema:attributesExtraneous': 'error',
  'xmlSchema:attributesRequired': 'error',
  'xmlSchema:elementOccurrencesError': 'error',
  'xmlSchema:elementUnexpected': 'error',
  'xmlSchema:nilElementHasContent': 'error',
  'xmlSchema:nilNonNillableElement': 'error',
  'xmlSchema:uniqueParticleAttribution': 'error',
  'xmlSchema:valueError': 'error',
  'xbrl.4.6.2:numericUnit': 'error',
  'xbrl.4.7.2:contextPeriodType': 'error',
  'xbrl.4.7.2:periodStartBeforeEnd': 'error',
  'xbrl.4.8.2:monetaryFactUnit-notSingleMeasure': 'error',
  'xbrl.4.8.2:monetaryFactUnit-notMonetaryMeasure': 'error',
  'xbrl.4.8.2:sharesFactUnit-notSingleMeasure': 'error',
  'xbrl.4.8.2:sharesFactUnit-notSharesMeasure': 'error',
} as const satisfies Record<string, Severity>;
