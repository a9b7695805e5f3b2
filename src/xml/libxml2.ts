import type * as Libxml2 from 'libxml2-wasm';

let library: typeof Libxml2 | undefined;

/** Brings libxml2 in. It cannot come at once, and most runs need none of it, so it is no import: who makes a `Grammar` waits for it before. */
export async function loadLibxml2(): Promise<void> {
  if (library !== undefined) return;
  const loaded = await import('libxml2-wasm');
  if (library === undefined) loaded.xmlRegisterInputProvider(PROVIDER);
  library = loaded;
}

/** The library; that somebody waited for it is the caller's business. */
export function libxml2(): typeof Libxml2 {
  if (library === undefined) throw new Error('libxml2 is asked before it is loaded');
  return library;
}

const ENCODER = new TextEncoder();
let reachable: ReadonlyMap<string, string> = new Map();
const reading = new Map<number, { readonly bytes: Uint8Array; at: number }>();

/** What libxml2 may read while `work` goes on, by address; at any other time it reads nothing. */
export function reaching<T>(texts: ReadonlyMap<string, string>, work: () => T): T {
  reachable = texts;
  try {
    return work();
  } finally {
    reachable = new Map();
  }
}

const PROVIDER: Parameters<typeof Libxml2.xmlRegisterInputProvider>[0] = {
  match: () => true,
  open(uri) {
    const text = reachable.get(uri);
    if (text === undefined) return undefined;
    const handle = Math.max(0, ...reading.keys()) + 1;
    reading.set(handle, { bytes: ENCODER.encode(text), at: 0 });
    return handle;
  },
  read(handle, buffer) {
    const open = reading.get(handle);
    if (open === undefined) return -1;
    const part = open.bytes.subarray(open.at, open.at + buffer.length);
    buffer.set(part);
    open.at += part.length;
    return part.length;
  },
  close: (handle) => reading.delete(handle),
};
