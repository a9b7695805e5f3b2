import type { DtsRule, InstanceRule } from '../rule.js';
import { abstractElements } from './abstract.js';
import { arcEnds } from './arc-ends.js';
import { contextElement } from './context-element.js';
import { defaultUnsaid } from './default-unsaid.js';
import { explicitDimension } from './explicit-dimension.js';
import { knownMember } from './known-member.js';
import { oneDefault } from './one-default.js';
import { relationshipSets } from './relationship-sets.js';
import { repeatedDimension } from './repeated.js';
import { targetRole } from './target-role.js';
import { typedContent } from './typed-content.js';
import { typedDimension } from './typed-dimension.js';
import { typedDomain } from './typed-domain.js';
import { dimensionallyValid } from './valid-facts.js';

/** XBRL Dimensions 1.0, section 2: what taxonomies keep. */
export const DIMENSION_DTS_RULES: readonly DtsRule[] = [
  abstractElements,
  typedDomain,
  arcEnds,
  contextElement,
  targetRole,
  oneDefault,
  relationshipSets,
];

/** XBRL Dimensions 1.0, section 3: what reports keep. */
export const DIMENSION_INSTANCE_RULES: readonly InstanceRule[] = [
  repeatedDimension,
  explicitDimension,
  typedDimension,
  typedContent,
  knownMember,
  defaultUnsaid,
  dimensionallyValid,
];
