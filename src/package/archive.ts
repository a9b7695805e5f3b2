import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBuffer, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import { faultsOfNames } from './names.js';

/** A zip archive that may be read: its limits are kept, its names are harmless. Files are unpacked when they are asked for. */
export interface Archive {
  /** The paths of all entries as they are written; those of folders end with a slash. */
  readonly names: readonly string[];
  /** The bytes of a file; undefined where there is none. */
  read(name: string): Unpacked | undefined;
}

export type Unpacked = { readonly bytes: Uint8Array } | { readonly refused: 'too-large' | 'undecodable' };

/** More and larger files than the greatest taxonomies have. */
const MOST_FILES = 20_000;
const LARGEST_FILE = 256 * 1024 * 1024;
const LARGEST = 1024 * 1024 * 1024;

/** No text of a taxonomy is packed so tightly; small files may be. */
const TIGHTEST = 200;
const SMALL = 1024 * 1024;

/**
 * The zip archive in these bytes. What is no archive, is encrypted or packed in another way than by deflate is
 * `tpe:invalidArchiveFormat`; names that lead out or stand twice are what `faultsOfNames` calls them; links are `package-link`;
 * more than 20,000 files `package-too-many-files`, more than 256 MB in one or 1 GB in all `package-too-large`, what is
 * packed to less than a 200th `package-bomb`. Then there is no archive.
 */
export async function readArchive(bytes: Buffer): Promise<Result<Archive | undefined>> {
  let entries: readonly Placed[];
  try {
    entries = await entriesIn(bytes);
  } catch (error) {
    // yauzl's errors have no type to tell them by; nothing else is called here
    const why = error instanceof Error ? error.message : String(error);
    return refuse([diagnose('tpe:invalidArchiveFormat', `It is no zip archive that can be read: ${why}.`, [])]);
  }
  const faults = [...faultsOfNames(entries.map(({ name }) => name)), ...faultsOfEntries(entries)];
  if (faults.length > 0) return refuse(faults);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return new Result<Archive | undefined>({
    names: [...byName.keys()],
    read(name) {
      const entry = byName.get(name);
      return entry === undefined || name.endsWith('/') ? undefined : unpack(entry, bytes);
    },
  });
}

function refuse(diagnostics: readonly Diagnostic[]): Result<Archive | undefined> {
  return new Result<Archive | undefined>(undefined, diagnostics);
}

interface Placed {
  readonly name: string;
  readonly entry: Entry;
  /** Where its packed bytes begin. */
  readonly start: number;
}

/** The entries, no more than one beyond those that are allowed; rejects where the archive is damaged. */
function entriesIn(bytes: Buffer): Promise<readonly Placed[]> {
  return new Promise((done, fail) => {
    fromBuffer(bytes, { lazyEntries: true, decodeStrings: false }, (error, zip) => {
      if (error !== null) return fail(error);
      const found: Placed[] = [];
      zip.on('error', fail);
      zip.on('end', () => done(found));
      zip.on('entry', (entry: Entry) => {
        placed(zip, entry)
          .then((one) => {
            found.push(one);
            if (found.length > MOST_FILES) done(found);
            else zip.readEntry();
          })
          .catch(fail);
      });
      zip.readEntry();
    });
  });
}

function placed(zip: ZipFile, entry: Entry): Promise<Placed> {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
  return new Promise((done, fail) => {
    zip.readLocalFileHeader(entry, { minimal: true }, (error, header) => {
      if (error !== null) fail(error);
      else done({ name, entry, start: header.fileDataStart });
    });
  });
}

const STORED = 0;
const DEFLATED = 8;
const FILE_TYPE = 0o170000;
const LINK = 0o120000;

function* faultsOfEntries(entries: readonly Placed[]): Generator<Diagnostic> {
  if (entries.length > MOST_FILES) {
    yield diagnose('package-too-many-files', `The archive has more than ${MOST_FILES} files.`, []);
  }
  let sum = 0;
  for (const { name, entry } of entries) {
    const { compressionMethod: method, uncompressedSize: size, compressedSize: packed } = entry;
    sum += size;
    if (entry.isEncrypted()) yield diagnose('tpe:invalidArchiveFormat', `${name} is encrypted.`, []);
    else if (method !== STORED && method !== DEFLATED) {
      yield diagnose('tpe:invalidArchiveFormat', `${name} is packed by method ${method}; only deflate is read.`, []);
    }
    if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === LINK) {
      yield diagnose('package-link', `${name} is a link to another file.`, []);
    }
    if (size > LARGEST_FILE) yield diagnose('package-too-large', `${name} has more than 256 MB.`, []);
    else if (size > SMALL && size > packed * TIGHTEST) {
      yield diagnose('package-bomb', `${name} is packed to less than a ${TIGHTEST}th of its size.`, []);
    }
  }
  if (sum > LARGEST) yield diagnose('package-too-large', 'The files of the archive have more than 1 GB together.', []);
}

/** The sizes that an archive states may be false: no more than was stated is ever made. */
function unpack({ entry, start }: Placed, archive: Buffer): Unpacked {
  const packed = archive.subarray(start, start + entry.compressedSize);
  try {
    const limit = { maxOutputLength: Math.max(1, entry.uncompressedSize) };
    const bytes = entry.compressionMethod === STORED ? packed : inflateRawSync(packed, limit);
    const whole = bytes.length === entry.uncompressedSize && crc32(bytes) === entry.crc32;
    return whole ? { bytes } : { refused: 'undecodable' };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') return { refused: 'too-large' };
    if (code?.startsWith('Z_')) return { refused: 'undecodable' };
    throw error;
  }
}
