import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { Dts, DtsDocument } from '../../dts/dts.js';
import { remember } from '../../value/remembered.js';
import { placeOf } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';

/**
 * The schemas of a namespace hang together by `xs:include`, and one at most is included by no other (XBRL 2.1, 3.2, as clarified in
 * 2025). One text at several addresses is one schema.
 */
export const oneTopSchema: DtsRule = function* (dts) {
  for (const [namespace, schemas] of byNamespace(dts)) {
    const tops = topsOf(schemas);
    const [, second] = tops;
    if (second === undefined) continue;
    const message = `The schemas of ${namespace} do not hang together by xs:include.`;
    const actual = tops.map(({ tree }) => tree.source.name).join(', ');
    yield diagnoseAt('xbrl:multipleTopLevelSchemasForNamespace', message, placeOf(second.tree.root), { actual });
  }
};

function byNamespace(dts: Dts): ReadonlyMap<string, readonly DtsDocument[]> {
  const schemas = new Map<string, DtsDocument[]>();
  for (const document of dts.documents.values()) {
    if (document.kind !== 'schema' || document.standard || document.namespace === undefined) continue;
    const alike = remember(schemas, document.namespace, () => []);
    if (!alike.some(({ tree }) => tree.source.text === document.tree.source.text)) alike.push(document);
  }
  return schemas;
}

/** Those that no other includes, and of each ring of schemas that include each other, and that none outside it includes, one. */
function topsOf(schemas: readonly DtsDocument[]): readonly DtsDocument[] {
  const byUri = new Map(schemas.map((schema) => [schema.tree.uri, schema]));
  const reached = new Set<DtsDocument>();
  const reach = (start: DtsDocument) => {
    const open = [start];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (reached.has(one)) continue;
      reached.add(one);
      open.push(...includedBy(one).flatMap((uri) => byUri.get(uri) ?? []));
    }
  };
  const included = new Set(schemas.flatMap((schema) => includedBy(schema).filter((uri) => uri !== schema.tree.uri)));
  const tops = schemas.filter(({ tree }) => !included.has(tree.uri));
  for (const top of tops) reach(top);
  for (const schema of schemas) {
    if (reached.has(schema)) continue;
    tops.push(schema);
    reach(schema);
  }
  return tops;
}

function includedBy({ references }: DtsDocument): readonly string[] {
  return references.filter(({ kind }) => kind === 'include' || kind === 'redefine').map(({ uri }) => uri);
}
