import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { ElementDeclaration } from '../../dts/dts.js';
import { itemTypeOf } from '../../dts/query.js';
import type { ItemFact } from '../../instance/instance.js';
import { ISO4217, prefixed, type QName, XBRLI } from '../../value/qname.js';
import type { InstanceRule } from '../rule.js';
import { knownItems } from './facts.js';

/**
 * The unit of a monetary item is one measure, a currency of ISO 4217; that of shares is one measure, `xbrli:shares`
 * (XBRL 2.1, 4.8.2).
 */
export const measuresOfItem: InstanceRule = function* (instance, dts) {
  for (const [item, concept] of knownItems(instance, dts)) {
    if (item.unit !== undefined) yield* broken(item, concept);
  }
};

function* broken(item: ItemFact, concept: ElementDeclaration): Generator<Diagnostic> {
  const type = itemTypeOf(concept);
  if (type === 'monetaryItemType') {
    if (!isSingle(item)) yield tell(item, 'xbrl.4.8.2:monetaryFactUnit-notSingleMeasure', 'one currency');
    else if (!isCurrency(item)) yield tell(item, 'xbrl.4.8.2:monetaryFactUnit-notMonetaryMeasure', 'one currency');
  } else if (type === 'sharesItemType') {
    if (!isSingle(item)) yield tell(item, 'xbrl.4.8.2:sharesFactUnit-notSingleMeasure', 'xbrli:shares');
    else if (!isShares(item)) yield tell(item, 'xbrl.4.8.2:sharesFactUnit-notSharesMeasure', 'xbrli:shares');
  }
}

type UnitCode = Extract<Diagnostic['code'], `xbrl.4.8.2:${string}FactUnit-${string}`>;

function tell({ name, place, unit, unitRef }: ItemFact, code: UnitCode, expected: string): Diagnostic {
  const actual = unit?.measures.numerators.map(prefixed).join(' * ') ?? unitRef ?? '';
  return diagnoseAt(code, `${prefixed(name)} has a unit that its type does not take.`, place, { actual, expected });
}

function isSingle({ unit }: ItemFact): boolean {
  return unit?.measures.numerators.length === 1 && unit.measures.denominators.length === 0;
}

function measureOf({ unit }: ItemFact): QName | undefined {
  return unit?.measures.numerators[0];
}

function isCurrency(item: ItemFact): boolean {
  const measure = measureOf(item);
  return measure?.namespace === ISO4217 && /^[A-Z]{3}$/.test(measure.local);
}

function isShares(item: ItemFact): boolean {
  const measure = measureOf(item);
  return measure?.namespace === XBRLI && measure.local === 'shares';
}
