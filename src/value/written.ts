/** How a figure is written: the form that a transformation of registry 5 (or the SEC's) reads back. */
export type NumberForm = 'num-dot-decimal' | 'num-comma-decimal' | 'fixed-zero' | 'numwordsen';

/** A number as a note writes it: unsigned digits, and the sign that stands around them. */
export interface Written {
  readonly form: NumberForm;
  /** Unsigned canonical digits: `1234.50` for "1,234.50"; `0` for a dash. Trailing zeros are kept: they tell accuracy. */
  readonly digits: string;
  /** In parentheses or behind a minus. */
  readonly negative: boolean;
  /** Digits written after the decimal separator. */
  readonly fraction: number;
}
