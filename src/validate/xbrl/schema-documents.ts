import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { DtsDocument } from '../../dts/dts.js';
import { XS } from '../../dts/names.js';
import { attribute, filterChildren, placeOf } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';

/** A schema's target namespace is not empty (XBRL 2.1, 5.1), and it does not redefine another (5.6.1). */
export const schemaDocuments: DtsRule = function* (dts) {
  for (const document of dts.documents.values()) {
    if (document.kind === 'schema' && !document.standard) yield* judge(document);
  }
};

function* judge({ tree: { root } }: DtsDocument): Generator<Diagnostic> {
  if (attribute(root, 'targetNamespace')?.trim() === '') {
    yield diagnoseAt('xbrl.5.1:emptyTargetNamespace', 'The target namespace of a schema is empty.', placeOf(root));
  }
  for (const redefine of filterChildren(root, XS, 'redefine')) {
    yield diagnoseAt('xbrl.5.6.1:Redefine', 'A schema redefines another.', placeOf(redefine));
  }
}
