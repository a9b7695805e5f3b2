import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { Amount } from '../document/datapoint.js';
import type { FootedTable } from '../document/footed.js';
import type { Profile } from '../fact/profile.js';
import type { Written } from '../value/written.js';

/** Power of ten from which even a note that writes "million" now and then may mean its tables' scale by a bare sum of money. */
const MILLIONS = 6;
/** No report states so many figures of millions, or of thousands: such an amount is meant as written. */
const DIGITS: Readonly<Record<number, number>> = { 3: 7, 6: 5 };

/**
 * The power of ten that bare sums of money in prose stand in, as the profile has it of the report: the profile's where the
 * prose names no scale of its own ("of $1,104 and $513"), else 0. Prices, cents and "per $1,000" are meant as written; and sums
 * that are too long for that scale, or that end in three noughts ("RMB 700,000"), tell that all are, unless more are odd.
 * Sums that stand digit by digit in tables which state that scale settle it.
 */
export function silentScale(amounts: readonly Amount[], profile: Profile, tables: readonly FootedTable[]): number {
  const { tableScale } = profile;
  if (!tableScale) return 0;
  if (repeated(amounts, tables, tableScale) >= ALIKE) return tableScale;
  const worded = amounts.some((amount) => amount.currency && amount.power > 0);
  if (worded && tableScale < MILLIONS) return 0;
  const plain = amounts
    .filter((amount) => amount.currency && amount.power === 0)
    .map((amount) => wholeDigits(amount.written));
  if (plain.some((digits) => isTooLong(digits, tableScale))) return 0;
  const whole = plain.filter((digits) => isWhole(digits, tableScale));
  const odd = plain.filter((digits) => digits.length >= 3 && !digits.endsWith('000'));
  return whole.length > 0 && whole.length >= odd.length ? 0 : tableScale;
}

/** So many digits alike, of one sum or of several, are no chance. */
const ALIKE = 6;
const FEWEST_DIGITS = 4;

/** How many digits the different bare sums of money have that stand among the figures of tables which state a scale; none for round ones. */
function repeated(amounts: readonly Amount[], tables: readonly FootedTable[], scale: number): number {
  const stated = tables.filter((table) => table.scale?.by === 'stated' && table.scale.power === scale);
  const figures = new Set(stated.flatMap(({ datapoints }) => datapoints.map(({ cell }) => cell.written.digits)));
  const bare = amounts.filter((amount) => amount.currency && amount.power === 0).map((amount) => amount.written.digits);
  const long = bare.filter((digits) => digits.length >= FEWEST_DIGITS && !digits.endsWith('000'));
  const found = new Set(long.filter((digits) => figures.has(digits)));
  return [...found].reduce((sum, { length }) => sum + length, 0);
}

/** Whether an amount of money may stand in a scale that its sentence does not say. */
export function isBare({ written, power, currency, span }: Amount, scale: number, text: string): boolean {
  if (scale === 0 || power > 0 || !currency || written.fraction >= 2) return false;
  const before = text.slice(Math.max(0, span.start - 30), span.start);
  return !isTooLong(wholeDigits(written), scale) && !/\b(?:per|each|every)\s*\(?$/i.test(before);
}

/** A round sum may have a digit more: "$1,500,000" is one and a half billion in a report of thousands. */
function isTooLong(digits: string, scale: number): boolean {
  const most = DIGITS[scale] ?? 5;
  return digits.length > most || (digits.length === most && scale < MILLIONS && !digits.endsWith('000'));
}

/** A round sum of units: of a thousand and more in a report of thousands, of ten thousand and more in one of millions. */
function isWhole(digits: string, scale: number): boolean {
  return digits.endsWith('000') && (scale < MILLIONS || digits.length >= 5);
}

function wholeDigits({ digits }: Written): string {
  return digits.replace(/\D.*$/, '');
}

/** Said once of a note. */
export function tellSilentScale(amount: Amount, scale: number): Diagnostic {
  return diagnose(
    'tag-scale-from-profile',
    `Sums of money in the sentences name no scale; the profile's 10^${scale} is taken.`,
    [amount.span],
  );
}
