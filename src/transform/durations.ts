import { type Transformation, text } from './transformation.js';

/** Longer ones are no length of time that anyone means; their digits would cost more than their text. */
const DECIMAL = /^([+-]?)([0-9]{0,100})(?:\.([0-9]{0,100}))?$/;

/** A unit of time, and how many of the next smaller one it holds, as a fraction. */
interface Step {
  readonly letter: string;
  readonly next?: readonly [bigint, bigint];
}

const YEARS: Step = { letter: 'Y', next: [12n, 1n] };
const MONTHS: Step = { letter: 'M', next: [304375n, 10000n] };
const DAYS: Step = { letter: 'D' };
const DAYS_OF_HOURS: Step = { letter: 'D', next: [24n, 1n] };
const HOURS: Step = { letter: 'TH' };

/**
 * The SEC's durations: a number of a unit, its fraction in smaller units, of which the last is cut off. The first unit is
 * always told, the others where they are not zero.
 */
function duration(steps: readonly Step[], times = 1n): Transformation {
  return text((written) => {
    const [, sign, whole = '', fraction = ''] = DECIMAL.exec(written) ?? [];
    if (sign === undefined || (whole === '' && fraction === '')) return undefined;
    let [over, under] = [BigInt(`${whole}${fraction}`) * times, 10n ** BigInt(fraction.length)];
    const told = steps.map(({ letter, next: [more, per] = [0n, 1n] }) => {
      const count = over / under;
      [over, under] = [(over % under) * more, under * per];
      return { letter, count };
    });
    const minus = sign === '-' && told.some(({ count }) => count > 0n) ? '-' : '';
    return `${minus}P${told.map(({ letter, count }, i) => (i > 0 && count === 0n ? '' : one(count, letter))).join('')}`;
  });
}

function one(count: bigint, letter: string): string {
  return letter === 'TH' ? `T${count}H` : `${count}${letter}`;
}

export const DURATION_IN_YEARS = duration([YEARS, MONTHS, DAYS]);
export const DURATION_IN_MONTHS = duration([MONTHS, DAYS]);
export const DURATION_IN_WEEKS = duration([DAYS], 7n);
export const DURATION_IN_DAYS = duration([DAYS_OF_HOURS, HOURS]);
export const DURATION_IN_HOURS = duration([HOURS]);
