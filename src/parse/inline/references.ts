import type { Reference } from '../../dts/dts.js';
import { LINK, XLINK } from '../../dts/names.js';
import { addressOf } from '../../dts/references.js';
import type { InlineSet } from '../../inline/inline-set.js';
import { attribute, type Element, elements } from '../../xml/tree.js';

/**
 * The schemas and linkbases that the ix:references of the default target refer to (inline XBRL 1.1, 12.2), and the roles of
 * ix:resources.
 */
export function readReferences(inline: InlineSet): readonly Reference[] {
  const ofTarget = inline.named('references').filter((element) => attribute(element, 'target') === undefined);
  return [
    ...ofTarget.flatMap((element) => referencesIn(element, ['schemaRef', 'linkbaseRef'])),
    ...inline.named('resources').flatMap((element) => referencesIn(element, ['roleRef', 'arcroleRef'])),
  ];
}

function referencesIn(parent: Element, kinds: readonly Reference['kind'][]): readonly Reference[] {
  return elements(parent).flatMap((element) => {
    const kind = element.name.namespace === LINK && kinds.find((each) => each === element.name.local);
    const href = attribute(element, 'href', XLINK);
    return kind && href !== undefined ? [{ kind, element, ...addressOf(element, href) }] : [];
  });
}
