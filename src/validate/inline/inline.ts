import type { InstanceRule } from '../rule.js';
import { contextReference } from './context-reference.js';
import { continuationApart } from './continuation-apart.js';
import { continuationCycle } from './continuation-cycle.js';
import { continuationOnce } from './continuation-once.js';
import { continuationReferenced } from './continuation-referenced.js';
import { continuationShown } from './continuation-shown.js';
import { continuationExists } from './continued-at.js';
import { excludePlaced } from './exclude-placed.js';
import { footnoteLanguage } from './footnote-language.js';
import { fractionDeclared } from './fraction-declared.js';
import { fractionNested } from './fraction-nested.js';
import { fractionTerms } from './fraction-terms.js';
import { headerHidden, headerThere } from './header.js';
import { conceptReferred } from './known-concept.js';
import { nonFractionContent } from './non-fraction-content.js';
import { nonFractionNested } from './non-fraction-nested.js';
import { orderInTuple } from './order.js';
import { targetsReferred } from './references.js';
import { referencesAgree } from './references-agree.js';
import { relationshipArcrole } from './relationship-arcrole.js';
import { relationshipEnds } from './relationship-ends.js';
import { rootIsHtml } from './root.js';
import type { InlineRule } from './rule.js';
import { validDocuments } from './schema-validity.js';
import { transformation } from './transformation.js';
import { tupleReference } from './tuple-reference.js';
import { idUnique, idUniqueInSet } from './unique-ids.js';
import { unitReference } from './unit-reference.js';
import { unsignedContent } from './unsigned-content.js';
import { validFacts } from './valid-facts.js';

const RULES: readonly InlineRule[] = [
  rootIsHtml,
  validDocuments,
  idUnique,
  idUniqueInSet,
  headerThere,
  headerHidden,
  targetsReferred,
  referencesAgree,
  conceptReferred,
  contextReference,
  unitReference,
  transformation,
  validFacts,
  nonFractionContent,
  nonFractionNested,
  unsignedContent,
  fractionTerms,
  fractionNested,
  fractionDeclared,
  orderInTuple,
  tupleReference,
  continuationExists,
  continuationReferenced,
  continuationOnce,
  continuationCycle,
  continuationApart,
  continuationShown,
  excludePlaced,
  footnoteLanguage,
  relationshipEnds,
  relationshipArcrole,
];

/** Inline XBRL 1.1: what the documents of a report keep; reports in other syntaxes have none. */
export const INLINE_INSTANCE_RULES: readonly InstanceRule[] = RULES.map(
  (rule): InstanceRule =>
    (instance, dts) =>
      instance.inline === undefined ? [] : rule(instance.inline, instance, dts),
);
