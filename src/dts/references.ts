import { attribute, baseOf, descendants, type Element, named, resolveUri } from '../xml/tree.js';
import type { DtsDocument, Reference } from './dts.js';
import { LINK, LINKBASE_ARCROLE, XLINK, XS, XSI } from './names.js';

/** An address in its two parts, made absolute by the base in force at the element. */
export function addressOf(element: Element, href: string): { uri: string; fragment: string | undefined } {
  const [path = '', ...rest] = href.trim().split('#');
  const uri = path === '' ? element.tree.uri : resolveUri(baseOf(element), path);
  return { uri, fragment: rest.length > 0 ? rest.join('#') : undefined };
}

const LINKED: Readonly<Record<string, Reference['kind']>> = {
  schemaRef: 'schemaRef',
  linkbaseRef: 'linkbaseRef',
  roleRef: 'roleRef',
  arcroleRef: 'arcroleRef',
};

/**
 * What a document leads to (XBRL 2.1, 3.2): schemaRef, linkbaseRef, roleRef and arcroleRef; `link:loc`, and no other locators;
 * XML Schema's import, include and redefine; and xsi:schemaLocation, which is no part of the discovery and only helps to
 * validate.
 */
export function referencesOf(root: Element, kind: DtsDocument['kind']): readonly Reference[] {
  const references: Reference[] = [];
  const add = (what: Reference['kind'], element: Element, href: string | undefined) => {
    if (href !== undefined) references.push({ kind: what, element, ...addressOf(element, href) });
  };
  for (const element of descendants(root)) {
    const { namespace, local } = element.name;
    const href = attribute(element, 'href', XLINK);
    if (namespace === LINK && LINKED[local]) add(LINKED[local], element, href);
    else if (attribute(element, 'arcrole', XLINK) === LINKBASE_ARCROLE) add('linkbaseRef', element, href);
    else if (namespace === LINK && local === 'loc' && kind !== 'instance') add('loc', element, href);
    else if (namespace === XS && kind === 'schema' && element.parent === root) {
      const location = attribute(element, 'schemaLocation');
      if (local === 'import' || local === 'include' || local === 'redefine') add(local, element, location);
    }
    const hints = attribute(element, 'schemaLocation', XSI)?.trim().split(/\s+/) ?? [];
    for (let i = 1; i < hints.length; i += 2) add('schemaLocation', element, hints[i]);
  }
  return references;
}

/** What kind of document its root makes it. */
export function kindOf(root: Element): DtsDocument['kind'] {
  if (named(root, XS, 'schema')) return 'schema';
  if (named(root, LINK, 'linkbase')) return 'linkbase';
  return root.name.local === 'xbrl' ? 'instance' : 'other';
}
