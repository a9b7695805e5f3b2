import type { Code } from '../../diagnostic/codes.js';
import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { Dts, ExtendedLink, Locator } from '../../dts/dts.js';
import { LINK, XLINK } from '../../dts/names.js';
import { findConcept, linksToJudge } from '../../dts/query.js';
import { attribute, type Element, named, placeOf } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';

interface Kind {
  readonly target: Code;
  readonly custom: Code;
  /** The resource that a locator may also lead to, to prohibit a relationship to it. */
  readonly resource: string | undefined;
}

const KINDS: Readonly<Record<string, Kind>> = {
  labelLink: { target: 'xbrl.5.2.2.1:labelLinkLocTarget', custom: 'xbrl.5.2.2.1:customLocator', resource: 'label' },
  referenceLink: {
    target: 'xbrl.5.2.3.1:referenceLinkLocTarget',
    custom: 'xbrl.5.2.3.1:customLocator',
    resource: 'reference',
  },
  presentationLink: {
    target: 'xbrl.5.2.4.1:presentationLinkLocTarget',
    custom: 'xbrl.5.2.4.1:customLocator',
    resource: undefined,
  },
  calculationLink: {
    target: 'xbrl.5.2.5.1:calculationLinkLocTarget',
    custom: 'xbrl.5.2.5.1:customLocator',
    resource: undefined,
  },
  definitionLink: {
    target: 'xbrl.5.2.6.1:definitionLinkLocTarget',
    custom: 'xbrl.5.2.6.1:customLocator',
    resource: undefined,
  },
};

/**
 * The locators of XBRL's own extended links are `link:loc`, and lead to concepts: those of label and reference links also to labels and
 * references, where the arcs to them prohibit (XBRL 2.1, 5.2.2.1, 5.2.3.1, 5.2.4.1, 5.2.5.1, 5.2.6.1).
 */
export const locators: DtsRule = function* (dts) {
  for (const link of linksToJudge(dts)) {
    const kind = link.element.name.namespace === LINK ? KINDS[link.element.name.local] : undefined;
    if (kind === undefined) continue;
    for (const locator of link.locators) yield* judge(locator, link, kind, dts);
  }
};

function* judge(locator: Locator, link: ExtendedLink, kind: Kind, dts: Dts): Generator<Diagnostic> {
  const { element, target } = locator;
  const actual = attribute(element, 'href', XLINK) ?? '';
  if (!named(element, LINK, 'loc')) {
    const message = `${link.element.name.local} has a locator of its own kind.`;
    yield diagnoseAt(kind.custom, message, placeOf(element), { actual: element.name.local });
  }
  if (target === undefined || isAllowed(target, kind, dts)) return;
  const expected = kind.resource === undefined ? 'a concept' : `a concept or a ${kind.resource}`;
  const message = `A locator of ${link.element.name.local} leads to ${target.name.local}.`;
  yield diagnoseAt(kind.target, message, placeOf(element), { actual, expected });
}

function isAllowed(target: Element, { resource }: Kind, dts: Dts): boolean {
  return findConcept(dts, target) !== undefined || (resource !== undefined && named(target, LINK, resource));
}
