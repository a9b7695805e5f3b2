/**
 * The words that notes use, as data (`taxonomy/lexicon.json`). Phrases are compared after folding (`makeFold`): lower
 * case, no punctuation, singular, no words of `drop`, each of `synonyms` replaced by the first of its group. Names are
 * local names.
 */
export interface Lexicon {
  /** Groups of words or short phrases that mean the same; the first stands for all. */
  readonly synonyms: readonly (readonly string[])[];
  /** Words without weight: "the", "of", "our". */
  readonly drop: readonly string[];
  /** Words without weight only where they open a label: "Less: cost of revenue". */
  readonly lead: readonly string[];
  readonly concepts: readonly ConceptWords[];
  readonly members: readonly MemberWords[];
  readonly axes: readonly AxisWords[];
  readonly prose: readonly ProseWords[];
  readonly counts: readonly CountWords[];
  /**
   * Word stems that tell what an unknown row is, for the balance of a proposed concept. The stem that comes first in
   * the folded label decides ("cost of revenue" is a debit); of two at one place the longer ("interest income").
   */
  readonly kinds: { readonly debit: readonly string[]; readonly credit: readonly string[] };
  /**
   * Word stems that tell whether an unknown row is a balance or a movement. `events` happen whatever they happen to ("liabilities
   * paid"), `settling` ones make a balance of what they stand with ("accrued expenses"), `movements` come next ("interest
   * on notes"), `things` are balances else ("notes").
   */
  readonly times: {
    readonly events: readonly string[];
    readonly settling: readonly string[];
    readonly movements: readonly string[];
    readonly things: readonly string[];
  };
}

export interface ConceptWords {
  readonly concept: string;
  /**
   * Labels that name the concept. The concept's own labels need not be repeated. A phrase that ends in `…` names it
   * also where the label goes on: "gain on debt relief of …".
   */
  readonly phrases: readonly string[];
  /**
   * Counts only where one of these stands, as whole words, in the table's captions, sections or the note's headings;
   * then it goes before the same phrase without `within`.
   */
  readonly within?: readonly string[] | undefined;
  /**
   * In a roll-forward: what the movement does to the balance; the fact is positive when the movement does so. `either`:
   * notes show it both ways ("Recoveries" of what was written off add, recoveries of what was reserved take away), and
   * it is positive in both.
   */
  readonly effect?: 'increase' | 'decrease' | 'either' | undefined;
}

export interface MemberWords {
  readonly axis: string;
  readonly member: string;
  readonly phrases: readonly string[];
}

/** Words of captions and headings that tell along which axis the names of a table run. */
export interface AxisWords {
  readonly axis: string;
  readonly cues: readonly string[];
}

/**
 * What an amount in prose is. Words are compared as folded whole words, with the amount taken out. A cue without `…`
 * must stand anywhere in the amount's sentence. `… cash` must stand right behind the amount (for a count, behind its
 * digits: the noun is part of the cue), `worth …` right before it; words that folding drops do not come between.
 * Where several entries fit, the one whose list holds most words wins. `unit` narrows.
 */
export interface ProseWords {
  readonly concept: string;
  /** Each inner list must all be there; one list suffices. */
  readonly near: readonly (readonly string[])[];
  readonly unit: 'currency' | 'count' | 'percent';
}

/** A counted noun: the concept that counts it, or the unit that it is (a unit of the taxonomy, or XBRL's own `shares`). */
export interface CountWords {
  readonly noun: string;
  readonly concept?: string | undefined;
  readonly unit?: string | undefined;
}
