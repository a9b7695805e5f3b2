import type { QName } from '../value/qname.js';

/** The prefixes of one document: each namespace has one, no prefix stands for two. */
export interface Prefixes {
  /** `prefix:local`, taking the prefix that the name likes where it is free. */
  write(name: QName): string;
  /** The prefix of this namespace, given on first use. */
  prefixOf(namespace: string, liked: string): string;
  /** Prefix and namespace, in order of first use; `fixed` ones first. */
  declared(): readonly (readonly [prefix: string, namespace: string])[];
}

/**
 * `fixed` are prefixes that the document has in any case, `words` such as no prefix may be; those `owed` stand for their namespaces
 * alone, and alone for them.
 */
export function makePrefixes(
  fixed: Readonly<Record<string, string>>,
  words: readonly string[] = [],
  owed: Readonly<Record<string, string>> = {},
): Prefixes {
  const byNamespace = new Map(Object.entries(fixed).map(([prefix, namespace]) => [namespace, prefix]));
  const owner = new Map(Object.entries(owed).map(([prefix, namespace]) => [namespace, prefix]));
  const taken = new Set([...byNamespace.values(), ...owner.values(), ...words]);
  const prefixOf = (namespace: string, liked: string): string => {
    const known = byNamespace.get(namespace);
    if (known !== undefined) return known;
    let prefix = owner.get(namespace) ?? liked;
    for (let n = 2; !owner.has(namespace) && taken.has(prefix); n++) prefix = `${liked}${n}`;
    byNamespace.set(namespace, prefix);
    taken.add(prefix);
    return prefix;
  };
  return {
    write: (name) => `${prefixOf(name.namespace, name.prefix)}:${name.local}`,
    prefixOf,
    declared: () => [...byNamespace].map(([namespace, prefix]) => [prefix, namespace] as const),
  };
}
