import { type Diagnostic, diagnose } from '../../diagnostic/diagnostic.js';
import type { Dts } from '../../dts/dts.js';
import { XBRLI, XS } from '../../dts/names.js';
import { documentsToJudge } from '../../dts/query.js';
import { type LaxPart, laxAttributes, laxElement } from '../../xml/lax.js';
import { descendants, type Element, elements, named, XML, type XmlTree } from '../../xml/tree.js';
import type { Grammar } from '../../xml/validity.js';
import { isUndeclared } from '../../xml/validity-codes.js';
import type { DtsRule, InstanceRule } from '../rule.js';
import { grammarOf, standardGrammar } from './grammar.js';
import { lacksSchemas } from './missing.js';
import { isPlainTaxonomy } from './plain-taxonomy.js';

/**
 * XML Schema validity of the schemas and linkbases of a DTS (XBRL 2.1, 2.2 and 5): each schema is one, what its appinfo holds and
 * what attributes it bears are valid as far as they are declared, and linkbases are valid. Where schemas are missing,
 * what the others declare is checked; where these cannot be compiled without them, that is said.
 */
export const validSchemas: DtsRule = (dts) => (isPlainTaxonomy(dts) ? [] : judgeSchemas(dts));

/** The same by compiled schemas, whatever there is. */
export const judgeSchemas: DtsRule = function* (dts) {
  const { usable, faults } = grammarOf(dts);
  if (usable || !lacksSchemas(dts)) yield* faults;
  else yield UNCHECKED;
  for (const { kind, tree } of documentsToJudge(dts)) {
    if (kind === 'schema') yield* declared(dts, usableGrammar(dts).validateLax(laxParts(tree.root)));
    if (kind === 'linkbase') yield* validate(dts, tree);
  }
};

const UNCHECKED = diagnose(
  'xml-validity-unchecked',
  'The schemas cannot be compiled without those that are missing: only XBRL’s own are validated by.',
  [],
  {
    help: 'Give the taxonomy package that has them (--taxonomy).',
  },
);

/** XML Schema validity of an instance (XBRL 2.1, 4); what inline XBRL makes of one is validated there. */
export const validInstance: InstanceRule = ({ syntax, root }, dts) => {
  if (root === undefined || syntax !== 'xml' || !named(root.tree.root, XBRLI, 'xbrl')) return [];
  return validate(dts, root.tree);
};

function validate(dts: Dts, tree: XmlTree): readonly Diagnostic[] {
  const grammar = grammarOf(dts);
  if (grammar.usable && !lacksSchemas(dts)) return grammar.validate(tree);
  return declared(dts, usableGrammar(dts).validateLax(elements(tree.root).map(laxElement)));
}

/** Where schemas are missing, that nothing declares an element says nothing. */
function declared(dts: Dts, faults: readonly Diagnostic[]): readonly Diagnostic[] {
  return lacksSchemas(dts) ? faults.filter(({ message }) => !isUndeclared(message)) : faults;
}

/** The standards' own where the schemas of the taxonomy cannot be compiled. */
function usableGrammar(dts: Dts): Grammar {
  const grammar = grammarOf(dts);
  return grammar.usable ? grammar : standardGrammar();
}

/** What stands in appinfo and documentation, and the attributes of other namespaces: XML Schema's own wildcards for them are lax. */
function laxParts(schema: Element): readonly LaxPart[] {
  const parts: LaxPart[] = [];
  for (const element of descendants(schema)) {
    if (element.name.namespace !== XS) continue;
    if (element.attributes.some(({ name }) => name.namespace !== '' && name.namespace !== XML)) {
      parts.push(laxAttributes(element));
    }
    if (element.name.local !== 'appinfo' && element.name.local !== 'documentation') continue;
    parts.push(...elements(element).map(laxElement));
  }
  return parts;
}
