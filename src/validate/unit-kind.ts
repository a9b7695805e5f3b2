import type { Code } from '../diagnostic/codes.js';
import { diagnose } from '../diagnostic/diagnostic.js';
import type { ItemType } from '../taxonomy/authored.js';
import { ISO4217 } from '../value/qname.js';
import { PURE, SHARES, type Unit, unitKey } from '../value/unit.js';
import { describe, type Rule, unitInWords } from './rule.js';

/**
 * A numeric fact has a unit (XBRL 2.1, 4.6.2), of the kind its concept's type asks for. 4.8.2: money is one measure
 * of ISO 4217, shares are `xbrli:shares`. Units Registry 1.0: percentages and ratios are `xbrli:pure`, an amount per
 * share is money over shares. Counts take any measure. These few are told here and not by the registry itself, since reading it would cost an
 * export more than all else that it checks; `units/` holds any report against all of it.
 */
export const unitKind: Rule = () => (fact, concept) => {
  const broken = concept && findBroken(concept.type, fact.unit);
  if (broken === undefined) return undefined;
  const places = fact.provenance.unit.length > 0 ? fact.provenance.unit : [fact.provenance.span];
  const message = `${describe(fact)} has a unit that its concept does not take.`;
  return [diagnose(broken.code, message, places, { actual: unitInWords(fact.unit), expected: broken.expected })];
};

interface Broken {
  readonly code: Code;
  readonly expected: string;
}

function findBroken(type: ItemType, unit: Unit): Broken | undefined {
  if (type === 'string') return undefined;
  const [first] = unit.numerators;
  if (first === undefined) return { code: 'xbrl.4.6.2:numericUnit', expected: 'a unit' };
  const single = unit.numerators.length === 1 && unit.denominators.length === 0;
  const registry = 'utre:error-NumericFactUtrInvalid';
  switch (type) {
    case 'monetary': {
      const expected = 'one currency of ISO 4217';
      if (!single) return { code: 'xbrl.4.8.2:monetaryFactUnit-notSingleMeasure', expected };
      if (isCurrency(unit)) return undefined;
      return { code: 'xbrl.4.8.2:monetaryFactUnit-notMonetaryMeasure', expected };
    }
    case 'shares': {
      const expected = 'xbrli:shares';
      if (!single) return { code: 'xbrl.4.8.2:sharesFactUnit-notSingleMeasure', expected };
      if (unitKey(unit) === unitKey(SHARES)) return undefined;
      return { code: 'xbrl.4.8.2:sharesFactUnit-notSharesMeasure', expected };
    }
    case 'percent':
    case 'pure':
      return unitKey(unit) === unitKey(PURE) ? undefined : { code: registry, expected: 'xbrli:pure' };
    case 'perShare': {
      const over = { numerators: unit.denominators, denominators: [] };
      const held = isCurrency({ numerators: unit.numerators, denominators: [] }) && unitKey(over) === unitKey(SHARES);
      return held ? undefined : { code: registry, expected: 'a currency over xbrli:shares' };
    }
    case 'decimal':
    case 'integer':
      return undefined;
  }
}

function isCurrency(unit: Unit): boolean {
  const [measure] = unit.numerators;
  return unit.numerators.length === 1 && measure?.namespace === ISO4217 && /^[A-Z]{3}$/.test(measure.local);
}
