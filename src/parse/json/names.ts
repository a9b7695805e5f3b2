import { type QName, qname } from '../../value/qname.js';
import { isNcName } from '../../xml/tree.js';
import { isPrefixedName } from './structure.js';

export type Namespaces = ReadonlyMap<string, string>;

/** The name that a prefixed name stands for; undefined where it is none, or its prefix is not declared. */
export function findName(text: string, namespaces: Namespaces): QName | undefined {
  if (!isPrefixedName(text)) return undefined;
  const [prefix = '', local = ''] = text.split(':');
  const namespace = namespaces.get(prefix);
  return namespace === undefined ? undefined : qname(namespace, prefix, local);
}

/** The prefix and the rest of an SQName (OIM Common Definitions 1.0): the rest may be any text without white space. */
export function splitSqname(text: string): { readonly prefix: string; readonly local: string } | undefined {
  const colon = text.indexOf(':');
  const [prefix, local] = [text.slice(0, colon), text.slice(colon + 1)];
  return colon > 0 && isNcName(prefix) && /^\S+$/.test(local) ? { prefix, local } : undefined;
}
