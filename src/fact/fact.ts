import type { Span } from '../source/source.js';
import type { Decimal } from '../value/decimal.js';
import type { Period } from '../value/period.js';
import type { QName } from '../value/qname.js';
import type { Unit } from '../value/unit.js';
import type { Written } from '../value/written.js';

export interface Entity {
  readonly scheme: string;
  readonly identifier: string;
  readonly name?: string | undefined;
}

/** One explicit dimension: the axis and the member of it (XBRL Dimensions 1.0). A default member is never written. */
export interface Dimension {
  readonly axis: QName;
  readonly member: QName;
}

/** Something in the input was mended, or a name proposed: a person must look. */
export interface Review {
  readonly reason:
    | 'period-repaired'
    | 'currency-repaired'
    | 'concept-proposed'
    | 'member-proposed'
    | 'concept-contradicted';
  readonly evidence: readonly string[];
}

export interface Fact {
  /** Stable and unique within its report: a hash of what it says and where it stands. A valid xml:id. */
  readonly id: string;
  /** The same without place and value: what next year's note has too. */
  readonly key: string;
  readonly concept: QName;
  /** The concept that its words name, where another fact keeps it because the two contradict each other. */
  readonly claimed?: QName;
  /** Exact, in whole units, the sign as the concept's balance has it; null is nil. */
  readonly value: Decimal | null;
  /** Accuracy as XBRL's `decimals`: -3 for thousands. Undefined means infinitely precise. */
  readonly decimals: number | undefined;
  readonly unit: Unit;
  readonly period: Period;
  readonly entity: Entity;
  /** Sorted by axis; empty for totals. */
  readonly dimensions: readonly Dimension[];
  /** Ids of footnotes of the report. */
  readonly footnotes: readonly string[];
  /** Ids of proofs of the report. */
  readonly proofs: readonly string[];
  readonly reviews: readonly Review[];
  readonly provenance: Provenance;
}

/** Where the words behind each aspect stand. */
export interface Provenance {
  /** The datapoint or amount that the fact is made of: `t0.r4.c2` or `p3.a0`. */
  readonly datapoint: string;
  /** The figure as printed, signs included, and its digits alone (what an ix element goes round). */
  readonly displayed: string;
  readonly span: Span;
  readonly digits: Span;
  readonly written: Written;
  /** value = ±digits × 10^power; `negated` where the sign of the fact is not the sign that the page shows. */
  readonly power: number;
  readonly negated: boolean;
  readonly rowLabel: string;
  readonly columnLabel: string;
  readonly concept: readonly Span[];
  readonly period: readonly Span[];
  readonly unit: readonly Span[];
  readonly scale: readonly Span[];
  /** By clark name of the axis. */
  readonly dimensions: Readonly<Record<string, readonly Span[]>>;
}

export interface ReportFootnote {
  readonly id: string;
  readonly mark: string;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly language: string;
}
