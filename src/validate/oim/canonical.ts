import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { findTypedDomain } from '../../dts/dimensional.js';
import { findElement } from '../../dts/query.js';
import { baseTypeOf } from '../../dts/typed-value.js';
import { prefixed } from '../../value/qname.js';
import type { InstanceRule } from '../rule.js';
import { reported } from './reported.js';

const INTEGER = /^(?:0|-?[1-9]\d*)$/;
const FLOAT = /^(?:-?\d\.\d(?:\d*[1-9])?E(?:0|-?[1-9]\d*)|-?INF|NaN)$/;
const DAY = String.raw`-?\d{4}-\d\d-\d\d`;
const TIME = String.raw`(?:[01]\d|2[0-3]):\d\d:\d\d(?:\.\d(?:\d*[1-9])?)?Z?`;

/** XML Schema part 2: the one way in which canonical values of a type are written. */
const CANONICAL: Readonly<Record<string, RegExp>> = {
  boolean: /^(?:true|false)$/,
  decimal: /^-?(?:0|[1-9]\d*)\.\d(?:\d*[1-9])?$/,
  float: FLOAT,
  double: FLOAT,
  date: new RegExp(`^${DAY}Z?$`),
  dateTime: new RegExp(`^${DAY}T${TIME}$`),
  dateUnion: new RegExp(`^(?:${DAY}Z?|${DAY}T${TIME})$`),
  time: new RegExp(`^${TIME}$`),
  hexBinary: /^(?:[0-9A-F]{2})*$/,
  language: /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/,
};

function isCanonical(type: string, value: string): boolean {
  if (/integer|long|int$|short|byte/i.test(type)) return INTEGER.test(value);
  return CANONICAL[type]?.test(value) ?? true;
}

/** Where the report says so by its feature, values are in canonical form (xBRL-JSON 1.0, 6.1.1, "The Canonical Values feature"). */
export const canonicalValues: InstanceRule = function* (instance, dts) {
  if (instance.oim?.canonicalValues !== true) return;
  for (const [{ name, nil, value, place }, concept] of reported(instance, dts)) {
    const type = baseTypeOf(concept) ?? '';
    if (nil || isCanonical(type, value)) continue;
    const message = `The value of ${prefixed(name)} is not in the canonical form of ${type}.`;
    yield diagnoseAt('xbrlje:nonCanonicalValue', message, place, { actual: value });
  }
};

/** The same of typed dimensions. */
export const canonicalMembers: InstanceRule = function* ({ oim, contexts }, dts) {
  if (oim?.canonicalValues !== true) return;
  for (const { dimensions } of contexts.values()) {
    for (const { axis, typed, explicit, place } of dimensions) {
      const dimension = findElement(dts, axis);
      const domain = dimension && findTypedDomain(dts, dimension);
      const type = domain && dts.declarations.get(domain);
      const base = type && baseTypeOf(type);
      if (explicit || typeof typed !== 'string' || base === undefined || isCanonical(base, typed)) continue;
      const message = `The member of ${prefixed(axis)} is not in the canonical form of ${base}.`;
      yield diagnoseAt('xbrlje:nonCanonicalValue', message, place, { actual: typed });
    }
  }
};
