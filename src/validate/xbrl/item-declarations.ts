import type { Code } from '../../diagnostic/codes.js';
import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { Dts, ElementDeclaration } from '../../dts/dts.js';
import { isItem, itemTypeOf } from '../../dts/query.js';
import { prefixed } from '../../value/qname.js';
import { placeOf } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';
import { ownDeclarations } from './declarations.js';
import { lacksSchemas } from './missing.js';

/**
 * An item has a period type (XBRL 2.1, 5.1.1.1), a balance only where it is monetary (5.1.1.2), and a type that is one of XBRL's
 * item types or derived from one (5.1.1.3).
 */
export const itemDeclarations: DtsRule = function* (dts) {
  for (const declaration of ownDeclarations(dts)) if (isItem(declaration)) yield* judge(declaration, dts);
};

function* judge(declaration: ElementDeclaration, dts: Dts): Generator<Diagnostic> {
  const { element, name, periodType, balance } = declaration;
  const tell = (code: Code, why: string) => diagnoseAt(code, `The item ${prefixed(name)} ${why}.`, placeOf(element));
  if (periodType !== 'instant' && periodType !== 'duration')
    yield tell('xbrl.5.1.1.1:itemPeriodType', 'has no period type');
  const type = itemTypeOf(declaration);
  // where a schema is missing nobody knows the type
  if (type === undefined && lacksSchemas(dts)) return;
  if (balance !== undefined && type !== 'monetaryItemType') {
    yield tell('xbrl.5.1.1.2:itemBalance', 'has a balance and is not monetary');
  }
  if (type === undefined) yield tell('xbrl.5.1.1.3:itemType', 'is of no item type');
}
