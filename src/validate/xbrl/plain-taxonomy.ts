import type { Dts } from '../../dts/dts.js';
import { remember } from '../../value/remembered.js';
import { lacksSchemas } from './missing.js';
import { PLAIN_LINKBASE } from './plain-linkbase.js';
import { isPlainSchema } from './plain-schema.js';

/**
 * Whether nothing of a taxonomy's syntax is in doubt: of its schemas and linkbases, those known to be valid apart, each is plain, and all are
 * there. Then XML Schema has nothing against it, and its schemas need not be compiled.
 */
export function isPlainTaxonomy(dts: Dts): boolean {
  return remember(PLAIN, dts, () => isPlain(dts));
}

const PLAIN = new WeakMap<Dts, boolean>();

function isPlain(dts: Dts): boolean {
  if (lacksSchemas(dts) || ![...dts.hinted.values()].every(({ standard }) => standard)) return false;
  return [...dts.documents.values()].every((document) => {
    if (document.standard) return true;
    if (document.kind === 'schema') return isPlainSchema(document, dts);
    return document.kind !== 'linkbase' || PLAIN_LINKBASE.hold(document.tree.root, 'link:linkbase');
  });
}
