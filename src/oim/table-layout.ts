/**
 * A table in which facts of a report stand, for formats that have tables: its columns by their names for people, and in each row the
 * ids of facts, one for each column. What stands in no table is written as the format likes.
 */
export interface TableLayout {
  /** A name of letters, digits, `_` and `-`. */
  readonly id: string;
  readonly columns: readonly string[];
  readonly rows: readonly LayoutRow[];
}

export interface LayoutRow {
  /** Unique in its table; letters, digits, `_` and `-`. */
  readonly id: string;
  /** The words of the row, for people. */
  readonly label: string;
  readonly facts: readonly (string | undefined)[];
}
