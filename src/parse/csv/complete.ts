import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import { Result } from '../../diagnostic/result.js';
import type { Dts } from '../../dts/dts.js';
import { findElement, isNumeric } from '../../dts/query.js';
import { hasLanguage } from '../../dts/text-type.js';
import type { Fact, Instance, ItemFact } from '../../instance/instance.js';
import { prefixed } from '../../value/qname.js';
import { completeOim } from '../json/complete.js';

/**
 * An xBRL-CSV report with what only its taxonomy can tell. Beside what `completeOim` adds: which values are numbers with their accuracy behind
 * them (`12d-3`), and that what is said for many facts at once is nothing to those that have no such aspect, units and decimals but for
 * numbers, languages but for texts (xBRL-CSV 1.0, "Fact properties").
 */
export function completeCsv(instance: Instance, dts: Dts): Result<Instance> {
  const diagnostics: Diagnostic[] = [];
  const facts = instance.facts.flatMap((fact): readonly Fact[] => {
    if (fact.kind !== 'item') return [fact];
    const concept = findElement(dts, fact.name);
    // what has a unit is a number, whoever declares it
    if (concept === undefined) return [fact.unitRef === undefined ? fact : (withSuffix(fact) ?? fact)];
    const told = hasLanguage(concept) ? fact : { ...fact, language: undefined };
    if (!isNumeric(concept)) return [{ ...told, decimals: undefined, unit: undefined, unitRef: undefined }];
    const number = withSuffix(told);
    if (number !== undefined) return [number];
    const message = `The accuracy behind the value of ${prefixed(fact.name)} is none.`;
    diagnostics.push(diagnoseAt('xbrlce:invalidDecimalsSuffix', message, fact.place, { actual: fact.value }));
    return [];
  });
  return new Result(completeOim({ ...instance, facts }, dts), diagnostics);
}

/** A number whose accuracy stands behind it; undefined where what stands there is none. */
function withSuffix(fact: ItemFact): ItemFact | undefined {
  const cut = fact.nil ? -1 : fact.value.indexOf('d');
  if (cut < 0) return fact;
  const [value, decimals] = [fact.value.slice(0, cut).trim(), fact.value.slice(cut + 1).trim()];
  if (!/[\d.]$/.test(value) || !/^(?:0|-?[1-9]\d{0,8}|INF)$/.test(decimals)) return undefined;
  return { ...fact, value, decimals };
}
