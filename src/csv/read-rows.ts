import { createRequire } from 'node:module';
import type { Span } from '../source/source.js';

/** Loaded with the first table: most runs read none, and every start would wait for it. */
const load = createRequire(import.meta.url);
const reader = () => load('csv-parse/sync') as typeof import('csv-parse/sync');

/** What is wrong with a CSV text, after the last row that could be read. */
export interface CsvFault {
  readonly at: number;
  /** In words, without a full stop. */
  readonly message: string;
}

/**
 * Hands on the rows of a CSV text in their order, each with its place (RFC 4180, strictly: what stands beside quotes belongs to nothing; lines
 * end with CR LF, LF or CR; a byte order mark is skipped; rows may have different lengths). `take` gives `false` to stop. What cannot be
 * read ends the reading. One row is held at a time.
 */
export function readRows(text: string, take: (row: readonly string[], place: Span) => boolean): CsvFault | undefined {
  const bytes = Buffer.from(text);
  const offsets = new Offsets(text, bytes);
  let end = 0;
  const stop = new Error('stopped');
  try {
    reader().parse(bytes, {
      bom: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      info: true,
      on_record: (({ record, info }: { record: string[]; info: { bytes: number } }) => {
        const start = end;
        end = offsets.of(info.bytes);
        if (!take(record, { start, end: beforeLineEnd(text, start, end) })) throw stop;
        return null;
      }) as never,
    });
  } catch (error) {
    if (error === stop) return undefined;
    const { code } = error as { code?: string };
    if (code === undefined || !Object.hasOwn(FAULTS, code)) throw error;
    return { at: end, message: FAULTS[code] as string };
  }
  return undefined;
}

const FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and not closed',
  CSV_INVALID_CLOSING_QUOTE: 'something stands behind a closing quote',
  INVALID_OPENING_QUOTE: 'a quote stands in a cell that has no quotes round it',
};

function beforeLineEnd(text: string, start: number, end: number): number {
  let before = end;
  while (before > start && /[\r\n]/.test(text.charAt(before - 1))) before--;
  return before;
}

/** UTF-16 offsets of byte offsets that only grow. */
class Offsets {
  #bytes = 0;
  #units = 0;
  readonly #ascii: boolean;

  constructor(
    text: string,
    readonly buffer: Buffer,
  ) {
    this.#ascii = buffer.length === text.length;
  }

  of(bytes: number): number {
    if (this.#ascii) return bytes;
    this.#units += this.buffer.toString('utf8', this.#bytes, bytes).length;
    this.#bytes = bytes;
    return this.#units;
  }
}
