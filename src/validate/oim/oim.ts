import type { InstanceRule } from '../rule.js';
import { canonicalMembers, canonicalValues } from './canonical.js';
import { dimensionValue } from './dimension-value.js';
import { knownConcept } from './known-concept.js';
import { knownDimension } from './known-dimension.js';
import { definedLinkRoles } from './link-roles.js';
import { periodOfConcept } from './period.js';
import { decimalsOfNumber, languageOfText, unitOfNumber } from './placed-aspects.js';
import { supportedType } from './supported-type.js';
import { nilWhereNillable, valueOfType } from './value.js';

/** What OIM 1.0 and xBRL-JSON 1.0 ask of a report by its taxonomy; what they ask of its syntax is said where it is read. */
export const OIM_INSTANCE_RULES: readonly InstanceRule[] = [
  knownConcept,
  supportedType,
  knownDimension,
  dimensionValue,
  periodOfConcept,
  unitOfNumber,
  decimalsOfNumber,
  languageOfText,
  nilWhereNillable,
  valueOfType,
  canonicalValues,
  canonicalMembers,
  definedLinkRoles,
];
