import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import { LINK, XLINK } from '../../dts/names.js';
import { documentsToJudge, linksToJudge } from '../../dts/query.js';
import { attribute, type Element, elements, named, placeOf } from '../../xml/tree.js';
import type { DtsRule, InstanceRule } from '../rule.js';

const SIMPLE = new Set(['schemaRef', 'linkbaseRef', 'roleRef', 'arcroleRef']);

/**
 * A schemaRef, linkbaseRef, roleRef or arcroleRef is a simple link (XBRL 2.1, 3.5.1.1) with an address (3.5.1.2), and a loc of an extended link
 * is a locator (3.5.3.7.1).
 */
export const linkTypes: DtsRule = function* (dts) {
  for (const { kind, tree } of documentsToJudge(dts)) {
    if (kind === 'linkbase') yield* simpleLinks(tree.root);
    if (kind === 'schema') for (const appinfo of appinfos(tree.root)) yield* simpleLinks(appinfo);
  }
  for (const { element } of linksToJudge(dts)) {
    for (const child of elements(element)) {
      if (!named(child, LINK, 'loc') || typeOf(child) === 'locator') continue;
      yield diagnoseAt('xmlSchema:valueError', 'A loc is no locator.', placeOf(child), typed(child, 'locator'));
    }
  }
};

/** The same of the references of a report; those of inline documents stand in ix:references. */
export const referenceTypes: InstanceRule = function* ({ root, inline }) {
  for (const parent of inline?.named('references') ?? (root === undefined ? [] : [root])) yield* simpleLinks(parent);
};

function* simpleLinks(parent: Element): Generator<Diagnostic> {
  for (const element of elements(parent)) {
    const { namespace, local } = element.name;
    if (namespace !== LINK || !SIMPLE.has(local)) continue;
    if (typeOf(element) !== 'simple') {
      const more = typed(element, 'simple');
      yield diagnoseAt('xbrl.3.5.1.1:simpleLinkType', `A ${local} is no simple link.`, placeOf(element), more);
    }
    if ((attribute(element, 'href', XLINK) ?? '') === '') {
      yield diagnoseAt('xbrl.3.5.1.2:simpleLinkHref', `A ${local} has no address.`, placeOf(element));
    }
  }
}

function appinfos(schema: Element): readonly Element[] {
  return elements(schema)
    .filter(({ name }) => name.local === 'annotation')
    .flatMap((annotation) => elements(annotation).filter(({ name }) => name.local === 'appinfo'));
}

function typeOf(element: Element): string | undefined {
  return attribute(element, 'type', XLINK)?.trim();
}

function typed(element: Element, expected: string) {
  return { actual: typeOf(element) ?? 'none', expected };
}
