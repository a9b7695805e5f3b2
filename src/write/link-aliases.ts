import type { Link } from '../oim/oim-report.js';
import { RESERVED } from '../oim/reserved.js';

/** Short names for the arcroles and roles of a report's links (OIM Common 1.0, "Link types" and "Link groups"). */
export interface Aliases {
  readonly types: Names;
  readonly groups: Names;
}

interface Names {
  of(uri: string): string;
  /** Name and URI, in order of first use. */
  readonly declared: readonly (readonly [name: string, uri: string])[];
}

const STANDARD: ReadonlyMap<string, string> = new Map(
  Object.entries(RESERVED.linkTypes).map(([name, uri]) => [uri, name]),
);

export function linkAliases(links: readonly Link[]): Aliases {
  return {
    types: nameAll(links.map(({ arcrole }) => arcrole)),
    groups: nameAll(links.map(({ role }) => role)),
  };
}

/** By the end of their addresses, which people chose to be read. */
function nameAll(uris: readonly string[]): Names {
  const names = new Map<string, string>();
  const taken = new Set(STANDARD.values());
  for (const uri of uris) {
    if (names.has(uri)) continue;
    const liked = /[A-Za-z][\w-]*$/.exec(uri)?.[0] ?? 'link';
    let name = STANDARD.get(uri) ?? liked;
    for (let n = 2; !STANDARD.has(uri) && taken.has(name); n++) name = `${liked}${n}`;
    taken.add(name);
    names.set(uri, name);
  }
  return {
    of: (uri) => names.get(uri) as string,
    declared: [...names].map(([uri, name]) => [name, uri] as const),
  };
}
