import type { OimFact, OimPeriod, OimValue } from '../oim/oim-report.js';
import { NO_ENTITY, OIM, RESERVED } from '../oim/reserved.js';
import { PURE, type Unit, unitKey } from '../value/unit.js';
import { makePrefixes, type Prefixes } from './prefixes.js';

/** Prefixes as OIM Common Definitions 1.0 has them ("Reserved aliases"). */
export function oimPrefixes(): Prefixes {
  return makePrefixes({ xbrl: OIM }, [], RESERVED.namespaces);
}

const SCHEMES: Readonly<Record<string, string>> = {
  'http://www.sec.gov/CIK': 'cik',
  'http://standards.iso.org/iso/17442': 'lei',
};

/** How xBRL-JSON and xBRL-CSV write the aspects of a fact (OIM Common 1.0): texts, undefined where nothing is to be written. */
export function entityText({ scheme, identifier }: OimFact['entity'], prefixes: Prefixes): string | undefined {
  if (scheme === NO_ENTITY.scheme && identifier === NO_ENTITY.identifier) return undefined;
  return `${prefixes.prefixOf(scheme, SCHEMES[scheme] ?? 'scheme')}:${identifier}`;
}

export function periodText(period: OimPeriod | undefined): string | undefined {
  if (period === undefined) return undefined;
  return period.kind === 'instant' ? period.instant : `${period.start}/${period.end}`;
}

const PURE_KEY = unitKey(PURE);

/** The canonical form: measures sorted, products in parentheses where they stand over or under another. Pure goes without saying. */
export function unitText(unit: Unit | undefined, prefixes: Prefixes): string | undefined {
  if (unit === undefined || unitKey(unit) === PURE_KEY) return undefined;
  const side = (names: Unit['numerators'], alone: boolean): string => {
    const product = names
      .map((name) => prefixes.write(name))
      .sort()
      .join('*');
    return names.length > 1 && !alone ? `(${product})` : product;
  };
  if (unit.denominators.length === 0) return side(unit.numerators, true);
  return `${side(unit.numerators, false)}/${side(unit.denominators, false)}`;
}

/** Names as `prefix:local`, several with spaces between. */
export function valueText(value: OimValue, prefixes: Prefixes): string | null {
  if (value === null || typeof value === 'string') return value;
  return value.names.map((name) => prefixes.write(name)).join(' ');
}
