import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { IX } from '../../inline/names.js';
import { XBRLI } from '../../value/qname.js';
import { attribute, descendants, type Element, placeOf } from '../../xml/tree.js';
import type { InlineRule } from './rule.js';

/** An id is of one element of its document (XML 1.0, 3.3.1). */
export const idUnique: InlineRule = function* ({ trees }) {
  for (const { root, ids } of trees) {
    for (const element of descendants(root)) {
      const id = attribute(element, 'id');
      if (id === undefined || ids.get(id) === element) continue;
      yield diagnoseAt('xml.3.3.1:idMustBeUnique', `Two elements have the id ${id}.`, placeOf(element), { actual: id });
    }
  }
};

/** The ids of inline elements, contexts and units are unique in the whole document set (inline XBRL 1.1, 3.1.1, 14.1.2). */
export const idUniqueInSet: InlineRule = function* ({ trees }) {
  const known = new Set<string>();
  for (const { ids } of trees.length > 1 ? trees : []) {
    for (const [id, element] of ids) {
      if (!isOfReport(element)) continue;
      if (known.has(id)) {
        const message = `Another document of the set has the id ${id} too.`;
        yield diagnoseAt('ix11.14.1.2:uniqueIxId', message, placeOf(element), { actual: id });
      }
      known.add(id);
    }
  }
};

function isOfReport({ name: { namespace, local } }: Element): boolean {
  return namespace === IX || (namespace === XBRLI && (local === 'context' || local === 'unit'));
}
