import type { Profile } from '../../src/fact/profile.js';

/** Whose the notes of the cases are, where a case says nothing else. */
export const PROFILE: Profile = {
  entity: { scheme: 'https://register.example', identifier: 'HARBOUR-1', name: 'Harbour Works' },
  documentPeriodEnd: '2025-12-31',
  fiscalYearEnd: '--12-31',
  reportingCurrency: 'USD',
};
