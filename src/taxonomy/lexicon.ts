/**
 * The words that notes use, as data (`taxonomy/lexicon.json`). Phrases are compared after folding: lower case, no
 * punctuation, no words of `drop`, each of `synonyms` replaced by the first of its group. Names are local names.
 */
export interface Lexicon {
  /** Groups of words or short phrases that mean the same; the first stands for all. */
  readonly synonyms: readonly (readonly string[])[];
  /** Words without weight: "the", "of", "our". */
  readonly drop: readonly string[];
  readonly concepts: readonly ConceptWords[];
  readonly members: readonly MemberWords[];
  readonly axes: readonly AxisWords[];
  readonly prose: readonly ProseWords[];
  readonly counts: readonly CountWords[];
  /** Word stems that tell what an unknown row is, for the balance of a proposed concept. */
  readonly kinds: { readonly debit: readonly string[]; readonly credit: readonly string[] };
}

export interface ConceptWords {
  readonly concept: string;
  /** Labels that name the concept. The concept's own labels need not be repeated. */
  readonly phrases: readonly string[];
  /** Counts only where one of these stands in the table's captions, sections or the note's headings. */
  readonly within?: readonly string[] | undefined;
  /** In a roll-forward: what the movement does to the balance; the fact is positive when the movement does so. */
  readonly effect?: 'increase' | 'decrease' | undefined;
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

/** An amount in prose: `near` are words around it, all of which must stand in its sentence; `unit` narrows. */
export interface ProseWords {
  readonly concept: string;
  /** Each inner list must all be there; one list suffices. `…` stands for the amount: "… cash" means right behind it. */
  readonly near: readonly (readonly string[])[];
  readonly unit: 'currency' | 'count' | 'percent';
}

/** A counted noun: the concept that counts it, or the unit that it is. */
export interface CountWords {
  readonly noun: string;
  readonly concept?: string | undefined;
  readonly unit?: string | undefined;
}
