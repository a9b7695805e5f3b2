/** A file to be written: its path below the output folder (never absolute, never with `..`), its type, its bytes. */
export interface Artifact {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: string | Uint8Array | Pieces;
}

/** A text too long to be held at once: its pieces in order, made anew whenever they are gone through. */
export interface Pieces {
  readonly pieces: Iterable<string>;
}

/** The pieces of an artifact, of one that is held whole that one. */
export function piecesOf({ bytes }: Artifact): Iterable<string | Uint8Array> {
  return typeof bytes === 'string' || bytes instanceof Uint8Array ? [bytes] : bytes.pieces;
}

/** What the report of a note can be written as. */
export const FORMATS = [
  'ixbrl',
  'xbrl-json',
  'xbrl-csv',
  'xbrl-xml',
  'json-ld',
  'csv',
  'xlsx',
  'xbri',
  'xbr',
  'evidence',
] as const;
export type Format = (typeof FORMATS)[number];

/** What any report can be written as and read from: it says all that the report says. */
export const READ_FORMATS = ['ixbrl', 'xbrl-json', 'xbrl-csv', 'xbrl-xml', 'json-ld'] as const;

/** What any report can be written as. */
export const REPORT_FORMATS = [...READ_FORMATS, 'csv', 'xlsx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
