import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Where documents come from. Nothing is ever fetched: what no shelf has is missing. */
export interface Library {
  /** The document at an absolute address without fragment; `refused` says why one that may be there is not given. */
  find(uri: string): Found | undefined;
}

/** A document; `judged`, as what it is, where it is known to be valid; `aside`, where it is a linkbase that nobody judges. */
export type Found =
  | { readonly name: string; readonly text: string; readonly judged?: 'schema' | 'linkbase' | 'aside' }
  | { readonly refused: Refused };
export type Refused = 'outside' | 'too-large' | 'undecodable';

/** A taxonomy's largest linkbases have some tens of megabytes. */
const LARGEST = 256 * 1024 * 1024;

/** Asks one library after the other; what one refuses another may give. */
export function libraries(...shelves: readonly Library[]): Library {
  return {
    find(uri) {
      let refused: Found | undefined;
      for (const shelf of shelves) {
        const found = shelf.find(uri);
        if (found !== undefined && 'text' in found) return found;
        refused ??= found;
      }
      return refused;
    },
  };
}

/** The package's own folder: the same two steps up from `src/dts` and from `dist/dts`. */
const STANDARDS = new URL('../../standards/', import.meta.url);

/**
 * The files of the standards themselves (XBRL 2.1, Dimensions 1.0, Calculations 1.1, inline XBRL 1.1, the data types, link role
 * and units registries), at their official addresses, by http or https alike.
 */
export const standardLibrary: Library = {
  find(uri) {
    const file = placeOfStandard(uri);
    return file && { name: uri, text: readFileSync(file, 'utf8') };
  },
};

/** Whether an address is one of the standards' own files, which need no validation. */
export function isStandard(uri: string): boolean {
  return placeOfStandard(uri) !== undefined;
}

function placeOfStandard(uri: string): URL | undefined {
  const path = /^https?:\/\/((?:www\.)?(?:xbrl\.org|w3\.org)\/[\w./-]+)$/.exec(uri)?.[1];
  if (path === undefined || path.includes('..')) return undefined;
  const whole = path.startsWith('www.') ? path : `www.${path}`;
  const files = ['http', 'https'].map((scheme) => new URL(`${scheme}/${whole}`, STANDARDS));
  return files.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

/**
 * The files below a folder, by their `file:` addresses; whatever lies elsewhere, by `..` or by a link, is refused. They are named by
 * their path from the folder.
 */
export function folderLibrary(folder: string): Library {
  const root = realpathSync(folder);
  return {
    find(uri) {
      if (!uri.startsWith('file:')) return undefined;
      let path: string;
      try {
        path = realpathSync(fileURLToPath(uri));
        if (!statSync(path).isFile()) return undefined;
      } catch {
        // no such file, or an address that no file of this system can have
        return undefined;
      }
      if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) return { refused: 'outside' };
      if (statSync(path).size > LARGEST) return { refused: 'too-large' };
      const text = decode(readFileSync(path));
      return text === undefined ? { refused: 'undecodable' } : { name: relative(root, path), text };
    },
  };
}

/**
 * A folder that mirrors the web: `http://host/path` at `host/path`, `http/host/path` or `https/host/path` below it, as the
 * caches of other processors have it.
 */
export function mirrorLibrary(folder: string): Library {
  const files = folderLibrary(folder);
  return {
    find(uri) {
      const [, path] = /^https?:\/\/([^?#]+)$/.exec(uri) ?? [];
      if (path === undefined) return undefined;
      for (const below of ['', 'http/', 'https/']) {
        const found = files.find(fileUri(join(folder, below, path)));
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

/** Documents held in memory, by address. */
export function memoryLibrary(texts: ReadonlyMap<string, string>): Library {
  return {
    find(uri) {
      const text = texts.get(uri);
      return text === undefined ? undefined : { name: uri, text };
    },
  };
}

/** The `file:` address of a path. */
export function fileUri(path: string): string {
  return pathToFileURL(path).href;
}

/** XML's text by its byte order mark or declaration (XML 1.0, appendix F); undefined where the bytes do not fit. */
export function decode(bytes: Uint8Array): string | undefined {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // an unknown encoding, or bytes that are none of its
    return undefined;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}
