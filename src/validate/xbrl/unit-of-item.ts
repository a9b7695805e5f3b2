import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { isNumeric } from '../../dts/query.js';
import { prefixed } from '../../value/qname.js';
import type { InstanceRule } from '../rule.js';
import { knownItems } from './facts.js';

/** The unitRef of a numeric item leads to a unit of the same instance; other items have none (XBRL 2.1, 4.6.2). */
export const unitOfItem: InstanceRule = function* (instance, dts) {
  for (const [{ name, unit, unitRef, place }, concept] of knownItems(instance, dts)) {
    const numeric = isNumeric(concept);
    if (numeric ? unit !== undefined : unitRef === undefined) continue;
    const message = numeric
      ? `${prefixed(name)} is numeric and has no unit.`
      : `${prefixed(name)} is not numeric and has a unit.`;
    yield diagnoseAt('xbrl.4.6.2:numericUnit', message, place, { actual: unitRef ?? 'no unitRef' });
  }
};
