import type { Code } from '../../diagnostic/codes.js';
import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { Dts, ExtendedLink, Locator } from '../../dts/dts.js';
import { LINK, STANDARD_ARCROLES } from '../../dts/names.js';
import { findElement, isItem } from '../../dts/query.js';
import type { Instance } from '../../instance/instance.js';
import { attribute, named, placeOf, XML } from '../../xml/tree.js';
import type { InstanceRule } from '../rule.js';

/**
 * The locators of a footnote link lead to facts of the same instance (XBRL 2.1, 4.11.1.1), a footnote says its language
 * (4.11.1.2.1), and an arc of the standard arcrole leads from facts to footnotes (4.11.1.3.1).
 */
export const footnotes: InstanceRule = function* (instance, dts) {
  if (instance.syntax !== 'xml') return;
  for (const link of instance.footnoteLinks) {
    if (!named(link.element, LINK, 'footnoteLink')) continue;
    for (const locator of link.locators) yield* place(locator, instance, dts);
    yield* languages(link);
    yield* arcs(link);
  }
};

function* place({ element, target, uri }: Locator, instance: Instance, dts: Dts): Generator<Diagnostic> {
  const tell = (code: Code, message: string) => diagnoseAt(code, message, placeOf(element), { actual: uri });
  if (!named(element, LINK, 'loc'))
    yield tell('xbrl.4.11.1.1:customLocator', 'A footnote link has a locator of its own kind.');
  if (uri !== instance.uri) yield tell('xbrl.4.11.1.1:instanceLoc', 'A footnote’s locator leads out of the instance.');
  else if (target === undefined) yield tell('xbrl.3.5.4:hrefIdNotFound', 'A footnote’s locator leads to no element.');
  else {
    const fact = findElement(dts, target.name);
    if (fact !== undefined && (isItem(fact) || fact.kind === 'tuple')) return;
    yield tell(
      'xbrl.4.11.1.1:footnoteLinkLocTarget',
      `A footnote’s locator leads to ${target.name.local}, which is no fact.`,
    );
  }
}

function* languages({ resources }: ExtendedLink): Generator<Diagnostic> {
  for (const { element } of resources) {
    if (!named(element, LINK, 'footnote') || attribute(element, 'lang', XML) !== undefined) continue;
    yield diagnoseAt('xbrl.4.11.1.2.1:footnoteLang', 'A footnote does not say its language.', placeOf(element));
  }
}

function* arcs(link: ExtendedLink): Generator<Diagnostic> {
  const located = new Set(link.locators.map(({ label }) => label));
  const notes = new Set(
    link.resources.filter(({ element }) => named(element, LINK, 'footnote')).map(({ label }) => label),
  );
  for (const { element, arcrole, from, to } of link.arcs) {
    if (arcrole !== STANDARD_ARCROLES.factFootnote) continue;
    const tell = (code: Code, message: string) => diagnoseAt(code, message, placeOf(element));
    if (!located.has(from))
      yield tell('xbrl.4.11.1.3.1:factFootnoteArcFrom', 'A footnote’s arc does not lead from a fact.');
    if (!notes.has(to))
      yield tell('xbrl.4.11.1.3.1:factFootnoteArcTo', 'A footnote’s arc does not lead to a footnote.');
  }
}
