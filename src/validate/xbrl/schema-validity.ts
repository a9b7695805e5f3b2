import { type Diagnostic, diagnose } from '../../diagnostic/diagnostic.js';
import type { Dts, DtsDocument } from '../../dts/dts.js';
import { LINK, XBRLI, XS } from '../../dts/names.js';
import { isBeyond } from '../../dts/query.js';
import type { LaxPart } from '../../xml/lax.js';
import { descendants, type Element, elements, named, XML } from '../../xml/tree.js';
import type { DtsRule, InstanceRule } from '../rule.js';
import { grammarOf, standardGrammar } from './grammar.js';

/**
 * XML Schema validity of the schemas and linkbases of a DTS (XBRL 2.1, 2.2 and 5): each schema is one, what its appinfo holds and
 * what attributes it bears are valid as far as they are declared, and linkbases are valid.
 */
export const validSchemas: DtsRule = function* (dts) {
  const grammar = grammarOf(dts);
  yield* grammar.usable ? grammar.faults : unusable(dts, grammar.faults);
  for (const document of dts.documents.values()) {
    if (document.standard) continue;
    if (document.kind === 'schema') yield* usableGrammar(dts).validateLax(laxParts(document.tree.root));
    if (document.kind === 'linkbase') yield* validDocument(dts, document);
  }
};

/** XML Schema validity of an instance (XBRL 2.1, 4). */
export const validInstance: InstanceRule = (instance, dts) => {
  const { root } = instance;
  if (root === undefined || instance.syntax !== 'xml' || !named(root.tree.root, XBRLI, 'xbrl')) return [];
  const grammar = grammarOf(dts);
  if (grammar.usable && dts.missing.size === 0) return grammar.validate(root.tree);
  const parts = elements(root).filter((part) => isWithin(dts, part));
  return usableGrammar(dts).validateLax(
    (grammar.usable ? parts : parts.filter(isStandardPart)).map((element) => ({ element, only: 'element' })),
  );
};

/** Whether all names within may be known: none is of a namespace whose schemas are missing. */
function isWithin(dts: Dts, part: Element): boolean {
  for (const { name } of descendants(part)) if (isBeyond(dts, name)) return false;
  return true;
}

function usableGrammar(dts: Dts) {
  const grammar = grammarOf(dts);
  return grammar.usable ? grammar : standardGrammar();
}

function validDocument(dts: Dts, { tree }: DtsDocument): readonly Diagnostic[] {
  const grammar = grammarOf(dts);
  return grammar.usable ? grammar.validate(tree) : standardGrammar().validateLax(standardParts(tree.root));
}

/** Where schemas are missing, that others cannot be compiled without them is no fault of theirs. */
function unusable(dts: Dts, faults: readonly Diagnostic[]): readonly Diagnostic[] {
  if (dts.missing.size === 0) return faults;
  return [
    diagnose('xml-validity-unchecked', 'The schemas cannot be compiled, since some are not at hand.', [], {
      help: 'Give the taxonomy package that has them (--taxonomy). Until then only what XBRL itself defines is checked.',
    }),
  ];
}

/** What stands in appinfo and documentation, and the attributes of other namespaces: XML Schema's own wildcards for them are lax. */
function laxParts(schema: Element): readonly LaxPart[] {
  const parts: LaxPart[] = [];
  for (const element of descendants(schema)) {
    if (element.name.namespace !== XS) continue;
    if (element.attributes.some(({ name }) => name.namespace !== '' && name.namespace !== XML)) {
      parts.push({ element, only: 'attributes' });
    }
    if (element.name.local !== 'appinfo' && element.name.local !== 'documentation') continue;
    for (const child of elements(element)) parts.push({ element: child, only: 'element' });
  }
  return parts;
}

function standardParts(root: Element): readonly LaxPart[] {
  return elements(root)
    .filter(isStandardPart)
    .map((element) => ({ element, only: 'element' }));
}

function isStandardPart({ name }: Element): boolean {
  return name.namespace === XBRLI || name.namespace === LINK;
}
