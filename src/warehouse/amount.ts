/** Digits before and behind the point that an `amount` has room for. */
const WHOLE = 28;
export const PLACES = 10;

/** A canonical decimal text as an amount; undefined where it is too long to be one exactly. */
export function amountOf(text: string): string | undefined {
  const [, whole = '', fraction = ''] = /^-?(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  return whole !== '' && whole.length <= WHOLE && fraction.length <= PLACES ? text : undefined;
}

/** An amount as an integer count of its last place. */
export function scaledAmount(text: string): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(PLACES, '0'));
}
