/**
 * Grades of an identity: exact, within the rounding of its members, or failed.
 * Calculations 1.1, section 3: sums of rounded figures agree where their intervals meet.
 */
export type Grade = 'exact' | 'within-rounding' | 'failed';

export type ProofKind =
  | 'sum-down'
  | 'sum-across'
  | 'roll-forward'
  | 'carried-forward'
  | 'exchange-rate'
  | 'tie-table'
  | 'tie-prose';

/** An identity that figures of the note take part in, and how it came out. */
export interface Proof {
  readonly id: string;
  readonly kind: ProofKind;
  readonly grade: Grade;
  readonly members: readonly ProofMember[];
  /** The identity in words and figures as printed, for people. */
  readonly statement: string;
  /** What the sides differ by, in the units of the table, canonical decimal; for a rate, how far the intervals are apart. */
  readonly difference: string;
  /** The greatest difference that rounding explains. */
  readonly tolerance: string;
}

export interface ProofMember {
  /** The id of the datapoint. */
  readonly datapoint: string;
  readonly role: 'total' | 'part' | 'opening' | 'closing' | 'equal' | 'base' | 'translated';
  /** With which sign a part enters: 1 or -1. */
  readonly weight: 1 | -1;
}
