import type { Code } from '../../diagnostic/codes.js';
import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { Dts, Relationship } from '../../dts/dts.js';
import { STANDARD_ARCROLES, SUMMATION_ITEM_11 } from '../../dts/names.js';
import { networks } from '../../dts/network.js';
import { findConcept, isItem, isNumeric } from '../../dts/query.js';
import { prefixed } from '../../value/qname.js';
import { attribute, placeOf } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';

/**
 * A summation relates numeric items (XBRL 2.1, 5.2.5.2) by a weight that is not zero (5.2.5.2.1), positive between items of one balance,
 * negative between debit and credit (5.1.1.2, table 6).
 */
export const calculationArcs: DtsRule = function* (dts) {
  for (const arcrole of [STANDARD_ARCROLES.summationItem, SUMMATION_ITEM_11]) {
    for (const network of networks(dts, arcrole)) {
      for (const relationship of network.relationships) yield* judge(relationship, dts);
    }
  }
};

function* judge(relationship: Relationship, dts: Dts): Generator<Diagnostic> {
  const from = findConcept(dts, relationship.from);
  const to = findConcept(dts, relationship.to);
  if (from === undefined || to === undefined) return;
  const actual = attribute(relationship.arc, 'weight')?.trim() ?? '';
  const where = `from ${prefixed(from.name)} to ${prefixed(to.name)}`;
  const tell = (code: Code, why: string) => diagnoseAt(code, `${why} ${where}.`, placeOf(relationship.arc), { actual });
  if (!isItem(from) || !isItem(to) || !isNumeric(from) || !isNumeric(to)) {
    yield tell('xbrl.5.2.5.2:nonNumericCalc', 'What is summed is not numeric');
  }
  const weight = Number(actual);
  if (weight === 0) yield tell('xbrl.5.2.5.2.1:zeroWeight', 'The weight is zero');
  if (from.balance === undefined || to.balance === undefined) return;
  if (weight < 0 && from.balance === to.balance) {
    yield tell('xbrl.5.1.1.2:balanceCalcWeightIllegalNegative', 'The weight is negative within one balance');
  }
  if (weight > 0 && from.balance !== to.balance) {
    yield tell('xbrl.5.1.1.2:balanceCalcWeightIllegalPositive', 'The weight is positive between debit and credit');
  }
}
