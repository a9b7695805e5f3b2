import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { isNumeric } from '../../dts/query.js';
import { hasLanguage } from '../../dts/text-type.js';
import { prefixed } from '../../value/qname.js';
import type { InstanceRule } from '../rule.js';
import { reported } from './reported.js';

/** Only numbers have units (OIM 1.0, unit core dimension). */
export const unitOfNumber: InstanceRule = function* (instance, dts) {
  for (const [{ name, unitRef, unit, place }, concept] of reported(instance, dts)) {
    if (unitRef === undefined || isNumeric(concept)) continue;
    const actual = unit?.measures.numerators.map(prefixed).join('*') ?? unitRef;
    yield diagnoseAt('oime:misplacedUnitDimension', `${prefixed(name)} is no number: it has no unit.`, place, {
      actual,
    });
  }
};

/** Only numbers that are not nil have decimals (OIM 1.0, "Decimals"). */
export const decimalsOfNumber: InstanceRule = function* (instance, dts) {
  for (const [{ name, decimals, nil, place }, concept] of reported(instance, dts)) {
    if (decimals === undefined || (isNumeric(concept) && !nil)) continue;
    const why = nil ? 'is nil' : 'is no number';
    const message = `${prefixed(name)} ${why}: it has no decimals.`;
    yield diagnoseAt('oime:misplacedDecimalsProperty', message, place, { actual: decimals });
  }
};

/** Only text has a language (OIM 1.0, language core dimension). */
export const languageOfText: InstanceRule = function* (instance, dts) {
  for (const [{ name, language, place }, concept] of reported(instance, dts)) {
    if (language === undefined || hasLanguage(concept)) continue;
    const message = `${prefixed(name)} is no text: it has no language.`;
    yield diagnoseAt('oime:misplacedLanguageDimension', message, place, { actual: language });
  }
};
