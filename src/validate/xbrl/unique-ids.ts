import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import { documentsToJudge } from '../../dts/query.js';
import { attribute, descendants, placeOf, type XmlTree } from '../../xml/tree.js';
import type { DtsRule, InstanceRule } from '../rule.js';

/** An id stands once in a document (XML 1.0, 3.3.1): in schemas and linkbases. */
export const uniqueTaxonomyIds: DtsRule = function* (dts) {
  for (const { kind, tree } of documentsToJudge(dts)) {
    if (kind === 'schema' || kind === 'linkbase') yield* repeated(tree);
  }
};

/** An id stands once in a document (XML 1.0, 3.3.1): in instances. */
export const uniqueInstanceIds: InstanceRule = ({ syntax, root }) =>
  syntax === 'xml' && root !== undefined ? repeated(root.tree) : [];

function* repeated(tree: XmlTree): Generator<Diagnostic> {
  const met = new Set<string>();
  for (const element of descendants(tree.root)) {
    const id = attribute(element, 'id')?.trim();
    if (id === undefined) continue;
    if (met.has(id)) {
      yield diagnoseAt('xml.3.3.1:idMustBeUnique', `Another element has the id ${id} already.`, placeOf(element), {
        actual: id,
      });
    }
    met.add(id);
  }
}
