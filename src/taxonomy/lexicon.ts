import type { Balance } from './authored.js';
import type { ProseTimeWords } from './prose-time-words.js';
import type { SegmentWords } from './segment-words.js';

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
  readonly proseTimes: ProseTimeWords;
  readonly counts: readonly CountWords[];
  readonly instruments: readonly InstrumentWords[];
  readonly kinds: KindWords;
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
  readonly listings: readonly ListingWords[];
  readonly scopes: readonly ScopeWords[];
  readonly consolidation: SegmentWords<readonly string[]>;
  readonly heads: HeadWords;
  readonly types: TypeWords;
}

/**
 * A table whose captions hold one of the cues lists things of one kind: its rows are members of the axis, and its figures
 * state the concept. With `over`, also where the names of rows are those of accounts ("Buildings" under "Property").
 */
export interface ListingWords {
  readonly axis: string;
  readonly concept: string;
  readonly cues: readonly string[];
  /** Headings that tell it only where they say nothing else: "Revenue". */
  readonly headings: readonly string[];
  /** Phrases of rows that are about the whole: "Current portion". */
  readonly whole?: readonly string[] | undefined;
  readonly over: boolean;
}

/**
 * A member that words say beside what they name. Words above a table say it of all its figures, where the table is one of
 * `beside`: an axis that the names over its columns run along, `activity` or what it moves where it moves a balance, else
 * `table`. Words of a row or its sections say it of the row: where its own name runs along one of `beside`, or it is an
 * `account`; a `row` is either.
 */
export interface ScopeWords {
  readonly axis: string;
  /** Without it the cues tell that there is no member of the axis. */
  readonly member?: string | undefined;
  readonly cues: readonly string[];
  /** The words above the table must hold one of these too: an input counts as one where a warrant is valued. */
  readonly within?: readonly string[] | undefined;
  readonly beside: readonly string[];
}

/** What stands over columns beside the names of members. */
export interface HeadWords {
  /** Words of what is measured: "gross", "amortization", "price". */
  readonly measures: readonly string[];
  /** Words that go with these and measure nothing alone: "weighted", "date". */
  readonly modifiers: readonly string[];
  /** Words that go with these too, and are a name alone: "lease", "common". */
  readonly qualifiers: readonly string[];
  /** Whole headings that measure though their words do not say so. */
  readonly phrases: readonly string[];
  /** Whole headings that are members though their words are none of a name: "Other". */
  readonly names: readonly string[];
  /** Words of what happens in a period, wherever they stand in a heading over balances: "expense", "proceeds". */
  readonly flows: readonly string[];
  /** Whole headings that say nothing: "As of", "As restated". */
  readonly silent: readonly string[];
  /** Whole headings and labels that stand for all members: "Consolidated". */
  readonly totals: readonly string[];
  /** How labels begin that move a balance or fall due: "Granted", "Due within". */
  readonly activity: readonly string[];
}

/**
 * Phrases that tell the type of a figure from the words beside it or over it; the longest that stands in them decides.
 * `award` is of shares where one of `awards` stands around the table, else it tells nothing ("options" may be worth
 * money); `count` is of shares there, else a plain number.
 */
export interface TypeWords {
  readonly monetary: readonly string[];
  readonly perShare: readonly string[];
  readonly percent: readonly string[];
  readonly shares: readonly string[];
  readonly count: readonly string[];
  readonly award: readonly string[];
  readonly pure: readonly string[];
  readonly awards: readonly string[];
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

/**
 * Word stems that tell the balance of an unknown row and what a printed sign means. Of several lists the stem that comes first in
 * the folded label decides ("cost of revenue" is a debit); of two at one place the longer ("interest income").
 */
export interface KindWords {
  readonly debit: readonly string[];
  readonly credit: readonly string[];
  /** Rows whose concepts have a size, however they are printed: expenses, payments, contra balances. */
  readonly sizes: readonly string[];
  /** Rows whose concepts go both ways: results, changes, adjustments. In parentheses they are negative. */
  readonly signed: readonly string[];
  /** More `sizes` among the movements of a roll-forward: what a sale takes from a balance. */
  readonly takings: readonly string[];
  /** The only `sizes` in a reconciliation of tax rates: "research credits" (5) take away 5. */
  readonly reliefs: readonly string[];
  /** Rows that only a reconciliation of tax rates has. */
  readonly rates: readonly string[];
  /** Results that are losses also where no sign says so: "net loss" 5 is an income of -5, "loss on extinguishment" a gain of -5. */
  readonly losses: readonly string[];
  /** Heads of columns of what is kept to be taken away: "accumulated amortization". */
  readonly contra: readonly string[];
  /**
   * Words that stand against each other in labels that go both ways. The concept is positive for `own` and has its
   * `balance`: "loss (gain)" 5 is -5 as gains go.
   */
  readonly pairs: readonly {
    readonly balance: Balance;
    readonly own: readonly string[];
    readonly against: readonly string[];
  }[];
}

export interface MemberWords {
  readonly axis: string;
  readonly member: string;
  readonly phrases: readonly string[];
  /** The phrases name other things too: they and the member's own labels name it only where the axis is told by something else. */
  readonly along?: true | undefined;
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

/**
 * Instruments that labels of rows name together with their terms ("4.25% notes due 2029"): where a label holds one of the cues, it
 * is a member of the axis, and a percentage and a sum of money in it state these concepts.
 */
export interface InstrumentWords {
  readonly axis: string;
  readonly percent: string;
  readonly currency: string;
  readonly cues: readonly string[];
}

/**
 * A counted noun: the concept that counts it, or the unit that it is (a unit of the taxonomy, or XBRL's own `shares`), or
 * neither. What is `money` is not counted: a note says only that there is none of it ("no borrowings").
 */
export interface CountWords {
  readonly noun: string;
  readonly concept?: string | undefined;
  readonly unit?: string | undefined;
  readonly money?: true | undefined;
}
