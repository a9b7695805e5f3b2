/** An expanded name. `prefix` is only the one its author likes; two names are equal when namespace and local part are. */
export interface QName {
  readonly namespace: string;
  readonly prefix: string;
  readonly local: string;
}

export function qname(namespace: string, prefix: string, local: string): QName {
  return { namespace, prefix, local };
}

const CLARK = new WeakMap<QName, string>();

/** `{namespace}local`: the key under which names are kept in maps. Made once for a name: every fact asks for several. */
export function clark(name: QName): string {
  const known = CLARK.get(name);
  if (known !== undefined) return known;
  const made = `{${name.namespace}}${name.local}`;
  CLARK.set(name, made);
  return made;
}

export function sameName(a: QName, b: QName): boolean {
  return a.local === b.local && a.namespace === b.namespace;
}

/** `prefix:local`, as it is written in documents that declare the prefix. */
export function prefixed(name: QName): string {
  return `${name.prefix}:${name.local}`;
}

export const XBRLI = 'http://www.xbrl.org/2003/instance';
export const ISO4217 = 'http://www.xbrl.org/2003/iso4217';
