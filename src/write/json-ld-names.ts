import { clark, type QName } from '../value/qname.js';
import { CONTEXT } from './json-ld-context.js';
import { termSpace } from './json-ld-iri.js';
import { makePrefixes } from './prefixes.js';

/** The names of a taxonomy as compact IRIs of one document. */
export interface Names {
  compact(name: QName): string;
  /** Prefixes for the context; asked for last. */
  context(): Readonly<Record<string, object>>;
  /** The namespaces themselves, since an IRI does not tell where its namespace ends; asked for last. */
  namespaces(): readonly object[];
}

export function makeNames(): Names {
  // a blank node's label begins like the prefix `_`
  const prefixes = makePrefixes({}, [...Object.keys(CONTEXT), '_']);
  return {
    compact: (name) => prefixes.write(name),
    context: () =>
      Object.fromEntries(
        prefixes.declared().map(([prefix, namespace]) => [prefix, { '@id': termSpace(namespace), '@prefix': true }]),
      ),
    namespaces: () =>
      prefixes.declared().map(([alias, namespace]) => ({
        type: 'xf:Namespace',
        namespace,
        space: termSpace(namespace),
        alias,
      })),
  };
}

/** Each name once, in order. */
export function unique(names: Iterable<QName>): readonly QName[] {
  const found = new Map<string, QName>();
  for (const name of names) if (!found.has(clark(name))) found.set(clark(name), name);
  return [...found.values()];
}
