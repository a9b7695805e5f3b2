import { type FileHandle, open } from 'node:fs/promises';
import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import type { Source } from '../source/source.js';

/** The largest input that is taken, in bytes; a note is a few hundred kilobytes at most. */
export const LARGEST_INPUT = 64 * 1024 * 1024;

/**
 * The text of a file, called `name` in what is said of it. Whatever keeps it from being read is a diagnostic of error
 * severity (`input-…`), and the text is then empty or, where bytes were no UTF-8, what could be made of them.
 */
export async function openFile(path: string, name: string): Promise<Result<Source>> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    if ((await handle.stat()).isDirectory()) return refusedFolder(name);
    const bytes = await readAtMost(handle, LARGEST_INPUT + 1);
    return decode(bytes, name);
  } catch (error) {
    return refused(name, failedToOpen((error as NodeJS.ErrnoException).code));
  } finally {
    await handle?.close();
  }
}

/** Strict UTF-8, with or without a byte order mark, which is no part of the text. */
export function decode(bytes: Uint8Array, name: string): Result<Source> {
  if (bytes.length > LARGEST_INPUT) return refused(name, tooLarge());
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) {
    return refused(
      name,
      diagnose('input-undecodable', 'The text is UTF-16, not UTF-8.', [], {
        help: 'Save it as UTF-8: iconv -f UTF-16 -t UTF-8 NOTE > NOTE.utf8.txt',
      }),
    );
  }
  if (bytes.includes(0) || startsWith(bytes, '%PDF-')) {
    const help = 'A note is plain text in UTF-8: take the text out of a PDF, a Word file or an archive first.';
    return refused(name, diagnose('input-binary', 'The file is binary, not the text of a note.', [], { help }));
  }
  try {
    return new Result({ name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
  } catch {
    return undecodable(bytes, name);
  }
}

export function tooLarge(): Diagnostic {
  return diagnose('input-too-large', `The input is larger than ${LARGEST_INPUT / 1024 / 1024} MB.`, [], {
    help: 'Give each note by itself rather than a whole report.',
  });
}

function refusedFolder(name: string): Result<Source> {
  const help = 'Name a file here; `export` and `facts` take a folder of notes too.';
  return refused(name, diagnose('input-directory', 'This is a folder, not a note.', [], { help }));
}

function refused(name: string, diagnostic: Diagnostic): Result<Source> {
  return new Result({ name, text: '' }, [diagnostic]);
}

function failedToOpen(code: string | undefined): Diagnostic {
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const help = 'Look for a slip in the name; it is taken from the folder you are in.';
    return diagnose('input-missing', 'There is no such file.', [], { help });
  }
  const why = code === 'EACCES' || code === 'EPERM' ? 'you may not read it' : (code ?? 'unknown fault');
  return diagnose('input-unreadable', `The file cannot be read: ${why}.`, [], {
    help: 'Look at the rights of the file and of the folders above it.',
  });
}

/** Shows the first byte that is not UTF-8 in the text that a lenient reading gives. */
function undecodable(bytes: Uint8Array, name: string): Result<Source> {
  const text = new TextDecoder('utf-8').decode(bytes);
  const again = new TextEncoder().encode(text);
  const marked = startsWith(bytes, '\ufeff') ? 3 : 0;
  let at = 0;
  while (at < again.length && bytes[at + marked] === again[at]) at++;
  // Streaming keeps back a sequence that the fault cuts in two.
  const before = new TextDecoder('utf-8').decode(again.subarray(0, at), { stream: true });
  const span = { start: before.length, end: before.length + 1 };
  const byte = (bytes[at + marked] ?? 0).toString(16).padStart(2, '0');
  const diagnostic = diagnose('input-undecodable', 'The text is not UTF-8.', [span], {
    actual: `byte 0x${byte} at offset ${at + marked}`,
    expected: 'UTF-8',
    help: 'Save it as UTF-8; text from Windows is often in code page 1252: iconv -f CP1252 -t UTF-8 NOTE > NOTE.utf8.txt',
  });
  return new Result({ name, text }, [diagnostic]);
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return new TextEncoder().encode(text).every((byte, index) => bytes[index] === byte);
}

/** Pipes and devices have no length beforehand, and a file may grow: so much is read and no more. */
async function readAtMost(handle: FileHandle, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < limit) {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(Math.min(1 << 18, limit - size)));
    if (bytesRead === 0) break;
    chunks.push(buffer.subarray(0, bytesRead));
    size += bytesRead;
  }
  return Buffer.concat(chunks, size);
}
