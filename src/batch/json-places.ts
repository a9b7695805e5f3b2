import type { Span } from '../source/source.js';

/** Where the values of a JSON text stand, by path (`entity.identifier`, `items.0`), or where it stops being JSON. */
export type JsonPlaces =
  | { readonly ok: true; readonly places: ReadonlyMap<string, Span> }
  | { readonly ok: false; readonly at: number; readonly expected: string };

const DEEPEST = 64;
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;
const SPACE = /[ \t\r\n]*/y;

/**
 * Walks a JSON text (RFC 8259) for places alone; `JSON.parse` gives the value, but tells neither where a value stands nor, at times,
 * where the fault is. Deeper than 64 levels is refused.
 */
export function jsonPlaces(text: string): JsonPlaces {
  const places = new Map<string, Span>();
  let at = 0;
  let expected: string | undefined;

  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  const space = () => void take(SPACE);
  const wish = (what: string): false => {
    expected ??= what;
    return false;
  };
  const sign = (character: string): boolean => {
    if (text[at] !== character) return false;
    at++;
    return true;
  };

  function value(path: readonly string[]): boolean {
    space();
    const start = at;
    if (path.length > DEEPEST) return wish('fewer levels');
    const good = sign('{') ? members(path) : sign('[') ? items(path) : scalar();
    if (good) places.set(path.join('.'), { start, end: at });
    return good;
  }

  function scalar(): boolean {
    return (take(STRING) ?? take(SCALAR)) !== undefined || wish('a value');
  }

  function members(path: readonly string[]): boolean {
    space();
    if (sign('}')) return true;
    for (;;) {
      space();
      const key = take(STRING);
      if (key === undefined) return wish('a name in double quotes');
      space();
      if (!sign(':')) return wish('a colon');
      if (!value([...path, JSON.parse(key) as string])) return false;
      space();
      if (sign('}')) return true;
      if (!sign(',')) return wish('a comma or }');
    }
  }

  function items(path: readonly string[]): boolean {
    space();
    if (sign(']')) return true;
    for (let index = 0; ; index++) {
      if (!value([...path, String(index)])) return false;
      space();
      if (sign(']')) return true;
      if (!sign(',')) return wish('a comma or ]');
    }
  }

  if (value([])) {
    space();
    if (at === text.length) return { ok: true, places };
    wish('the end of the text');
  }
  return { ok: false, at, expected: expected ?? 'JSON' };
}
