import type { Rows } from './tables.js';

/** A warehouse that is open to be loaded. All that it throws is a fault of the disk, the server or the program. */
export interface Target {
  /** The content hash of each of these reports that it has, by report id. */
  hashesOf(reportIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Puts these reports in the place of those with their ids, all at once: whoever reads before or after a crash finds all or none of
   * it. Rows that reports share are added where they are not there yet.
   */
  replace(rows: Rows): Promise<void>;
  close(): Promise<void>;
}
