import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { whyNoValue } from '../../dts/typed-value.js';
import { prefixed } from '../../value/qname.js';
import type { InstanceRule } from '../rule.js';
import { reported } from './reported.js';

/** Only facts of nillable concepts are null (OIM 1.0, "Fact value"). */
export const nilWhereNillable: InstanceRule = function* (instance, dts) {
  for (const [{ name, nil, place }, { nillable }] of reported(instance, dts)) {
    if (nil && !nillable) {
      const code = instance.syntax === 'csv' ? 'xbrlce:invalidFactValue' : 'oime:invalidFactValue';
      yield diagnoseAt(code, `${prefixed(name)} must have a value.`, place, { actual: 'null' });
    }
  }
};

/**
 * A value is one of its concept's type (xBRL-JSON 1.0, 5.1). What breaks XML Schema is told by its code too, by which the same fault is
 * known in all syntaxes.
 */
export const valueOfType: InstanceRule = function* (instance, dts) {
  for (const [{ name, nil, value, place }, concept] of reported(instance, dts)) {
    const why = nil || isEnumeration(concept.type?.namespace) ? undefined : whyNoValue(concept, value);
    if (why === undefined) continue;
    const message = `The value of ${prefixed(name)} does not fit its type: ${why}.`;
    yield diagnoseAt('xmlSchema:valueError', message, place, { actual: value });
    const code = instance.syntax === 'csv' ? 'xbrlce:invalidFactValue' : 'xbrlje:invalidFactValue';
    yield diagnoseAt(code, `${prefixed(name)} has no value that can be used.`, place);
  }
};

/** Enumerated values are written as names with prefixes, which the type itself does not know. */
function isEnumeration(namespace: string | undefined): boolean {
  return /^http:\/\/xbrl\.org\/\d{4}\/extensible-enumerations/.test(namespace ?? '');
}
