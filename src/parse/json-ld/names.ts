import { type QName, qname } from '../../value/qname.js';
import { remember } from '../../value/remembered.js';
import { type Graph, textOf } from './graph.js';
import { XF } from './terms.js';

/** The name that an IRI stands for: of the namespace that the document lists, else what stands before the last `#` or `/`. */
export type NameOf = (iri: string) => QName | undefined;

export function makeNameOf(graph: Graph): NameOf {
  const spaces = graph
    .ofType(XF('Namespace'))
    .map((node) => ({
      space: textOf(node.of(XF('space'))[0]) ?? '',
      namespace: textOf(node.of(XF('namespace'))[0]) ?? '',
      alias: textOf(node.of(XF('alias'))[0]) ?? 'ns',
    }))
    .filter(({ space }) => space !== '')
    .sort((a, b) => b.space.length - a.space.length);
  const known = new Map<string, QName | undefined>();
  return (iri) =>
    remember(known, iri, () => {
      const own = spaces.find(({ space }) => iri.length > space.length && iri.startsWith(space));
      if (own !== undefined) return qname(own.namespace, own.alias, iri.slice(own.space.length));
      const cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
      const namespace = iri.slice(0, iri[cut] === '#' ? cut : cut + 1);
      return cut < 1 || cut === iri.length - 1 ? undefined : qname(namespace, 'ns', iri.slice(cut + 1));
    });
}
