import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { Dts, Reference } from '../../dts/dts.js';
import { LINK, LINKBASE_ARCROLE, XLINK, XS } from '../../dts/names.js';
import { findTarget } from '../../dts/target.js';
import { attribute, type Element, elements, named, placeOf } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';

/** What each role of a linkbaseRef says the linkbase holds (XBRL 2.1, 4.3.4). */
const HELD: Readonly<Record<string, string>> = {
  'http://www.xbrl.org/2003/role/calculationLinkbaseRef': 'calculationLink',
  'http://www.xbrl.org/2003/role/definitionLinkbaseRef': 'definitionLink',
  'http://www.xbrl.org/2003/role/labelLinkbaseRef': 'labelLink',
  'http://www.xbrl.org/2003/role/presentationLinkbaseRef': 'presentationLink',
  'http://www.xbrl.org/2003/role/referenceLinkbaseRef': 'referenceLink',
};

/**
 * A schemaRef leads to a schema (XBRL 2.1, 4.2.2). A linkbaseRef leads to a linkbase (4.3.2), says so by its arcrole
 * (4.3.3), and where its role names a kind of extended link, the linkbase holds only these (4.3.4).
 */
export const documentRefs: DtsRule = function* (dts) {
  for (const { references, standard } of dts.documents.values()) {
    if (standard) continue;
    for (const reference of references) {
      if (named(reference.element, LINK, 'schemaRef')) yield* schemaRef(reference, dts);
      if (named(reference.element, LINK, 'linkbaseRef')) yield* linkbaseRef(reference, dts);
    }
  }
};

function* schemaRef({ element, uri, fragment }: Reference, dts: Dts): Generator<Diagnostic> {
  const target = findTarget(dts.documents, uri, fragment);
  if (!dts.documents.has(uri) || (target !== undefined && named(target, XS, 'schema'))) return;
  yield diagnoseAt('xbrl.4.2.2:schemaRefHref', 'A schemaRef leads to no schema.', placeOf(element), { actual: uri });
}

function* linkbaseRef({ element, uri, fragment }: Reference, dts: Dts): Generator<Diagnostic> {
  const arcrole = attribute(element, 'arcrole', XLINK);
  const expected = LINKBASE_ARCROLE;
  if (arcrole !== expected) {
    const message = 'A linkbaseRef does not have the arcrole of one.';
    yield diagnoseAt('xbrl.4.3.3:linkbaseRefArcrole', message, placeOf(element), {
      actual: arcrole ?? 'none',
      expected,
    });
  }
  if (!dts.documents.has(uri)) return;
  const target = findTarget(dts.documents, uri, fragment);
  if (target === undefined || !named(target, LINK, 'linkbase')) {
    const message = 'A linkbaseRef leads to no linkbase.';
    yield diagnoseAt('xbrl.4.3.2:linkbaseRefHref', message, placeOf(element), { actual: uri });
  } else yield* otherLinks(element, target);
}

function* otherLinks(element: Element, linkbase: Element): Generator<Diagnostic> {
  const role = attribute(element, 'role', XLINK) ?? '';
  const held = HELD[role];
  if (held === undefined) return;
  for (const link of elements(linkbase)) {
    if (attribute(link, 'type', XLINK) !== 'extended' || named(link, LINK, held)) continue;
    const message = `The role of a linkbaseRef says ${held}, the linkbase holds ${link.name.local}.`;
    yield diagnoseAt('xbrl.4.3.4:linkbaseRefLinks', message, placeOf(element), { actual: role });
  }
}
