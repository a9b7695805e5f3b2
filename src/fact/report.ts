import type { Footnote, Heading, Paragraph } from '../document/document.js';
import type { Proof } from '../document/proof.js';
import type { Reading } from '../document/reading.js';
import type { Source, Span } from '../source/source.js';
import type { TaxonomySource } from '../taxonomy/authored.js';
import type { Entity, Fact, ReportFootnote } from './fact.js';

/** All that one note says, as facts, with what is needed to show and to prove them. */
export interface Report {
  readonly source: Source;
  readonly entity: Entity;
  readonly language: string;
  /** The form of the filing, if the profile says ("10-K"): some transformations are allowed only for the SEC's. */
  readonly form: string | undefined;
  /** In the order in which their figures stand in the note. */
  readonly facts: readonly Fact[];
  readonly footnotes: readonly ReportFootnote[];
  readonly proofs: readonly Proof[];
  /** Concepts and members that the taxonomy lacks, as authored taxonomy of their own; undefined where none. */
  readonly extension: TaxonomySource | undefined;
  readonly census: Census;
  /** The note as it is to be shown: its blocks, and each table as it was read. */
  readonly page: readonly PageBlock[];
}

export type PageBlock = Heading | Paragraph | Footnote | { readonly kind: 'table'; readonly reading: Reading };

/** What became of every number of the source. `tagged + left + quiet = seen`. */
export interface Census {
  readonly seen: number;
  readonly tagged: number;
  /** With a diagnostic that says why not. */
  readonly left: number;
  /** Not quantities: years, dates, note numbers, footnote marks. */
  readonly quiet: number;
  readonly numbers: readonly { readonly span: Span; readonly fate: 'tagged' | 'left' | 'quiet' }[];
}
