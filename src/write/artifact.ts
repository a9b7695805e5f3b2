/** A file to be written: its path below the output folder (never absolute, never with `..`), its type, its bytes. */
export interface Artifact {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: string | Uint8Array;
}

export const FORMATS = ['ixbrl', 'xbrl-json', 'json-ld', 'evidence'] as const;
export type Format = (typeof FORMATS)[number];
