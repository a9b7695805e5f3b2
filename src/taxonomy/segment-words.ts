/** Words of the names by which notes tell segments from the whole; `Words` is how they are kept. */
export interface SegmentWords<Words> {
  /** Words that name what belongs to no segment: "corporate". */
  readonly apart: Words;
  /** Those of them that name what cancels out. */
  readonly eliminations: Words;
  /** Words that may stand beside these: "other". */
  readonly beside: Words;
  /** Names of all segments. */
  readonly whole: Words;
  /** Words that names of all segments are made of: "reportable", "profit". */
  readonly around: Words;
  /** Nouns that the name of a segment may end in or lack: "portfolio". */
  readonly nouns: Words;
}
