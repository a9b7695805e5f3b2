import type { QName } from '../../value/qname.js';
import { PURE, type Unit, unitKey } from '../../value/unit.js';
import { findName, type Namespaces } from './names.js';
import { isPrefixedName } from './structure.js';

type Trouble = {
  readonly code: 'oimce:invalidUnitStringRepresentation' | 'oimce:unboundPrefix' | 'oime:illegalPureUnit';
  readonly message: string;
};

/**
 * A unit's string representation (OIM Common Definitions 1.0): measures with asterisks between, sorted, at most one slash,
 * and products beside a slash in parentheses. `xbrli:pure` alone goes without saying (OIM 1.0, unit core dimension).
 */
export function readUnit(text: string, namespaces: Namespaces): Unit | Trouble {
  const sides = text.split('/');
  const measures = sides.map((side) => measuresOf(side, sides.length > 1));
  if (sides.length > 2 || measures.includes(undefined)) {
    return { code: 'oimce:invalidUnitStringRepresentation', message: 'The unit is not written as units are.' };
  }
  const written = measures as readonly (readonly string[])[];
  if (written.some((side) => side.some((name, i) => i > 0 && name < (side[i - 1] as string)))) {
    return { code: 'oimce:invalidUnitStringRepresentation', message: 'The measures of the unit are not sorted.' };
  }
  const [numerators = [], denominators = []] = written.map((side) => side.map((name) => findName(name, namespaces)));
  if ([...numerators, ...denominators].includes(undefined)) {
    return { code: 'oimce:unboundPrefix', message: 'A prefix of the unit is not declared.' };
  }
  const unit = { numerators: numerators as readonly QName[], denominators: denominators as readonly QName[] };
  if (unitKey(unit) !== unitKey(PURE)) return unit;
  return { code: 'oime:illegalPureUnit', message: 'A pure number is one without a unit.' };
}

export function isMeasures(read: Unit | Trouble): read is Unit {
  return 'numerators' in read;
}

/** The prefixed names of one side, whose products have parentheses where there is another side. */
function measuresOf(side: string, beside: boolean): readonly string[] | undefined {
  const inner = /^\((.+)\)$/.exec(side)?.[1];
  const names = (inner ?? side).split('*');
  const dressed = inner === undefined ? names.length === 1 || !beside : names.length > 1;
  return dressed && names.every(isPrefixedName) ? names : undefined;
}
