import { diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import type { Profile } from '../fact/profile.js';
import { document } from '../pipeline.js';
import type { Source } from '../source/source.js';
import { CURRENCY_FORMS, currencyOfForm, quotePattern, settleCurrency } from '../value/currency.js';
import { dayOf, type FoundDate, findDates, isPossibleYear } from '../value/dates.js';
import type { Day } from '../value/period.js';
import { MINIMAL_PROFILE } from './profile.js';

/** Stands for the entity that nobody named. The host can never exist (RFC 2606), so nobody takes it for a registry. */
const NOBODY = { scheme: 'https://entity.invalid/unknown', identifier: 'UNKNOWN' };
/** ISO 4217 for "no currency": a report that carries it cannot be taken for one in dollars. */
const NO_CURRENCY = 'XXX';

/**
 * A profile made of the note alone, for a first look: nobody's entity, the latest day that the note reports "as of" or
 * "ended" (else its latest whole date, else the end of its latest year), and the currency it names most. Always says so
 * (`profile-missing`). A note without any date gives none (`profile-required`), since a period would be invented; one
 * that is empty or has no number gives what \`read\` says of that.
 */
export function assumeProfile(source: Source): Result<Profile | undefined> {
  const help = `Put NAME.profile.json beside the note, or give --profile:\n${MINIMAL_PROFILE}`;
  const end = latestDay(source.text);
  if (end === undefined) {
    const unfit = document(source).diagnostics.filter(({ severity }) => severity === 'error');
    if (unfit.length > 0) return new Result<Profile | undefined>(undefined, unfit);
    const message = 'No profile was given and the note has no date, so its facts would have no period.';
    return new Result<Profile | undefined>(undefined, [diagnose('profile-required', message, [], { help })]);
  }
  const reportingCurrency = commonCurrency(source.text);
  const message = 'No profile was given: the entity is a placeholder, the rest is guessed from the note.';
  const actual = `documentPeriodEnd ${end}, fiscalYearEnd -${end.slice(4)}, reportingCurrency ${reportingCurrency}`;
  return new Result<Profile | undefined>(
    { entity: NOBODY, documentPeriodEnd: end, fiscalYearEnd: `-${end.slice(4)}`, reportingCurrency },
    [diagnose('profile-missing', message, [], { actual, help })],
  );
}

function latestDay(text: string): Day | undefined {
  const plain = text.replace(/[\s|]+/gu, ' ');
  const dates = findDates(plain).filter((date) => date.year !== undefined && isPossibleYear(date.year));
  const whole = dates.filter((date) => date.date !== undefined && date.month !== undefined);
  const reported = whole.filter((date) =>
    /\b(?:as of|ended|ending|as at) $/i.test(plain.slice(0, date.start).slice(-12)),
  );
  const closing = (date: FoundDate) => dayOf(date) ?? `${date.year}-12-31`;
  for (const among of [reported, whole, dates]) {
    if (among.length > 0) return among.map(closing).sort().at(-1);
  }
  return undefined;
}

/** Counts the forms; of two named equally often, the one that comes first in the alphabet. */
function commonCurrency(text: string): string {
  const forms = new RegExp(`(?<![A-Za-z])(?:${CURRENCY_FORMS.map(quotePattern).join('|')})(?![A-Za-z])`, 'g');
  const counts = new Map<string, number>();
  for (const [form] of text.matchAll(forms)) {
    const code = settleCurrency(currencyOfForm(form) ?? NO_CURRENCY, NO_CURRENCY);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0] ?? NO_CURRENCY;
}
