import { Result } from '../diagnostic/result.js';
import { documentOf } from '../dts/discover.js';
import type { ExtendedLink, Reference } from '../dts/dts.js';
import { readLink } from '../dts/links.js';
import { XBRLI, XLINK } from '../dts/names.js';
import type { Instance } from '../instance/instance.js';
import { attribute, descendants, type Element, elements, named, type XmlTree } from '../xml/tree.js';
import { readContexts } from './contexts.js';
import { readFacts } from './facts.js';
import { readUnits } from './units.js';

/**
 * An XBRL 2.1 instance (section 4) from its document. It says what is written and judges nothing: it keeps references that
 * lead nowhere and values that are none, and has no diagnostics of its own. Where XBRL stands within other XML, the
 * first `xbrli:xbrl` is read; a document without one has no facts.
 */
export function parseXml(tree: XmlTree): Result<Instance> {
  const root = rootOf(tree);
  const contexts = readContexts(elements(root));
  const units = readUnits(elements(root));
  const instance: Instance = {
    syntax: 'xml',
    uri: tree.uri,
    source: tree.source,
    root,
    references: referencesIn(root),
    contexts,
    units,
    facts: named(root, XBRLI, 'xbrl') ? readFacts(root, contexts, units) : [],
    footnoteLinks: footnoteLinksIn(root),
  };
  return new Result(instance);
}

function rootOf(tree: XmlTree): Element {
  for (const element of descendants(tree.root)) if (named(element, XBRLI, 'xbrl')) return element;
  return tree.root;
}

function referencesIn(root: Element): readonly Reference[] {
  return documentOf(root).references.filter(({ kind }) => kind !== 'schemaLocation');
}

/** Their locators lead to facts of the same document (4.11.1.1). */
function footnoteLinksIn(root: Element): readonly ExtendedLink[] {
  const documents = new Map([[root.tree.uri, documentOf(root.tree.root)]]);
  return elements(root)
    .filter((child) => attribute(child, 'type', XLINK)?.trim() === 'extended')
    .map((child) => readLink(child, documents));
}
