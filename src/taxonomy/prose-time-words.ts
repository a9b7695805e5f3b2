/**
 * Cues in sentences that tell whether an amount is of a day or of a time, as printed and not folded. Words stand in order; `/`
 * parts those that may stand in one place, `?` marks those that may stand there or not, and several times; `*` is any ending, a
 * hyphen may be a space, `~` is a stretch within the sentence. `…` is the amount, where the cue stands right beside it.
 */
export interface ProseTimeWords {
  /** Of what stands at a day: debts and their terms, balances, prices. */
  readonly standing: readonly string[];
  /** Of what happens over a time. */
  readonly happening: readonly string[];
  /** A rate as a debt bears it, or as an estimate takes it; `%` stands for the amount. */
  readonly rates: readonly string[];
  /** Over a rate, a fee, a share of what is redeemed: terms that run. */
  readonly margins: readonly string[];
  /** A share of a whole over a year: of revenue with one customer. */
  readonly portions: readonly string[];
  /** What a share earns or is granted at: no price that stands. */
  readonly earned: readonly string[];
  /** Counts of what there is; `#` stands for the amount. */
  readonly kept: readonly string[];
  /** What was done, a little before the amount. */
  readonly done: readonly string[];
  /** A gain or loss by its source, however long the words for it. */
  readonly results: readonly string[];
  /** A difference between two days, of which a sentence may name but the later. */
  readonly changed: readonly string[];
  /** No difference that came to be. */
  readonly supposed: readonly string[];
  /** Told at a day, whenever it will happen. */
  readonly foreseen: readonly string[];
  /** What falls due, told in a sentence. */
  readonly scheduled: readonly string[];
  /** What becomes of the amount: it is still there. */
  readonly left: readonly string[];
  /** What the amount is of: a thing that is there at a day, whatever else the sentence tells. */
  readonly balances: readonly string[];
  /** The taking up of a debt. */
  readonly takings: readonly string[];
  /** What is lent: the principal of a debt as it is taken up. */
  readonly lent: readonly string[];
}
