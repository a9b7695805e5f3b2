/** A currency as a note heads its columns, and how many of it make a US dollar, in ten-thousandths. */
export interface Currency {
  readonly code: string;
  readonly head: string;
  /** Stands before an amount in prose: "RMB", "$". */
  readonly sign: string;
  readonly rate: bigint;
}

export const DOLLAR: Currency = { code: 'USD', head: 'USD', sign: '$', rate: 10_000n };
export const CURRENCIES: readonly Currency[] = [
  { code: 'CNY', head: 'RMB', sign: 'RMB', rate: 72_993n },
  { code: 'HKD', head: 'HK$', sign: 'HK$', rate: 78_104n },
  { code: 'EUR', head: 'EUR', sign: '€', rate: 9_213n },
  { code: 'TWD', head: 'NT$', sign: 'NT$', rate: 317_250n },
];

/** How the figures of a note stand for money: the power of ten it states, and the digits after the point. */
export interface Scale {
  readonly power: 0 | 3 | 6;
  readonly fraction: 0 | 1;
}

/** Figures are counts of the last place printed: 12345n is "12,345", or "1,234.5" with one digit after the point. */
export type Figure = bigint;

/** The words of a scale: "in thousands"; empty for whole units. */
export function scaleWords(scale: Scale): string {
  return scale.power === 3 ? 'in thousands' : scale.power === 6 ? 'in millions' : '';
}

/** Unsigned digits as printed. */
export function printed(figure: Figure, fraction: number): string {
  const digits = String(figure < 0n ? -figure : figure).padStart(fraction + 1, '0');
  const whole = digits.slice(0, digits.length - fraction).replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction > 0 ? `${whole}.${digits.slice(-fraction)}` : whole;
}

/** The figure in whole units of its currency, canonical. */
export function inUnits(figure: Figure, scale: Scale): string {
  return shifted(figure, scale.power - scale.fraction);
}

export function decimalsOf(scale: Scale): number {
  return scale.fraction - scale.power || 0;
}

/** Times a power of ten as a canonical decimal: no trailing zeros after the point, no `-0`. */
export function shifted(figure: bigint, power: number): string {
  if (figure === 0n) return '0';
  if (power >= 0) return String(figure * 10n ** BigInt(power));
  const digits = String(figure < 0n ? -figure : figure).padStart(1 - power, '0');
  const tail = digits.slice(power).replace(/0+$/, '');
  return `${figure < 0n ? '-' : ''}${digits.slice(0, power)}${tail ? `.${tail}` : ''}`;
}

/** Division to the nearest, halves away from zero: how a translated figure is rounded from its base. */
export function rounded(numerator: bigint, denominator: bigint): bigint {
  const half = denominator / 2n;
  return numerator < 0n ? -((-numerator + half) / denominator) : (numerator + half) / denominator;
}

/** The figure translated into US dollars at the one rate. */
export function inDollars(figure: Figure, from: Currency): Figure {
  return rounded(figure * 10_000n, from.rate);
}
