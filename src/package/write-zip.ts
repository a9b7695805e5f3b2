import { zipSync } from 'fflate';

/** A file of an archive: its path from the archive's root, with forward slashes, and its bytes. */
export interface Entry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The first moment that a zip archive can tell, in the clock of whoever writes: archives hold no zone. */
const THE_SAME_TIME = new Date(1980, 0, 1);

/** A zip archive of these files in this order; the same files give the same bytes, whenever and wherever it is made. */
export function writeZip(entries: readonly Entry[]): Uint8Array {
  const files = Object.fromEntries(entries.map(({ path, bytes }) => [path, bytes]));
  return zipSync(files, { mtime: THE_SAME_TIME, level: 9, os: 0 });
}
