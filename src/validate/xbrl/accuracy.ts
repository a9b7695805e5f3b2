import type { Code } from '../../diagnostic/codes.js';
import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { Dts, ElementDeclaration } from '../../dts/dts.js';
import { isNumeric, itemTypeOf } from '../../dts/query.js';
import type { Instance, ItemFact } from '../../instance/instance.js';
import { type Accuracy, accuracyOf } from '../../instance/written-value.js';
import { prefixed } from '../../value/qname.js';
import type { InstanceRule } from '../rule.js';
import { knownItems } from './facts.js';

/**
 * A numeric item that is not nil has either decimals or precision; a nil one, a fraction and one that is not numeric have
 * neither (XBRL 2.1, 4.6.3). What its type gives it by default counts as written. Each has its form (4.6.4, 4.6.5).
 */
export const accuracy: InstanceRule = function* (instance: Instance, dts: Dts) {
  for (const [item, concept] of knownItems(instance, dts)) {
    const said = accuracyOf(item, concept);
    const code = findBroken(item, concept, said);
    if (code === undefined) continue;
    const actual = `decimals ${said.decimals ?? 'none'}, precision ${said.precision ?? 'none'}`;
    yield diagnoseAt(code, `${prefixed(item.name)} does not say as it must how accurate it is.`, item.place, {
      actual,
    });
  }
};

function findBroken(item: ItemFact, concept: ElementDeclaration, { decimals, precision }: Accuracy): Code | undefined {
  const any = decimals !== undefined || precision !== undefined;
  if (!isNumeric(concept)) return any ? 'xbrl.4.6.3:extraneousPrecisionDecimals' : undefined;
  if (itemTypeOf(concept) === 'fractionItemType') return any ? 'xbrl.4.6.3:fractionPrecisionDecimals' : undefined;
  if (item.nil) return any ? 'xbrl.4.6.3:nilPrecisionDecimals' : undefined;
  if (!any) return 'xbrl.4.6.3:missingPrecisionDecimals';
  if (decimals !== undefined && precision !== undefined) return 'xbrl.4.6.3:bothPrecisionAndDecimals';
  if (precision !== undefined && !/^(?:\+?\d+|INF)$/.test(precision)) return 'xbrl.4.6.4:precision';
  if (decimals !== undefined && !/^(?:[+-]?\d+|INF)$/.test(decimals)) return 'xbrl.4.6.5:decimals';
  return undefined;
}
