import { isOim } from '../../instance/instance.js';
import { summationItem } from '../calculation/xbrl21.js';
import type { DtsRule, InstanceRule } from '../rule.js';
import { accuracy } from './accuracy.js';
import { addresses } from './addresses.js';
import { footnoteArcs, taxonomyArcs } from './arc-ends.js';
import { calculationArcs } from './calculation-arcs.js';
import { contextContent } from './context-content.js';
import { contextOfItem } from './context-of-item.js';
import { contextPeriod } from './context-period.js';
import { cycles } from './cycles.js';
import { documentRefs } from './document-refs.js';
import { essenceAlias } from './essence-alias.js';
import { essenceAliasArcs } from './essence-alias-arcs.js';
import { factsDeclared } from './facts-declared.js';
import { footnotes } from './footnotes.js';
import { itemContent } from './item-content.js';
import { itemDeclarations } from './item-declarations.js';
import { labelLanguage } from './label-language.js';
import { linkTypes, referenceTypes } from './link-types.js';
import { locators } from './locators.js';
import { measuresOfItem } from './measures-of-item.js';
import { oneTopSchema } from './one-top-schema.js';
import { periodOfItem } from './period-of-item.js';
import { preferredLabels } from './preferred-labels.js';
import { requiresElement } from './requires-element.js';
import { resourceArcs } from './resource-arcs.js';
import { roleRefs } from './role-refs.js';
import { roleTypes } from './role-types.js';
import { footnoteRoles, taxonomyRoles } from './roles.js';
import { rootElements } from './root-elements.js';
import { schemaDocuments } from './schema-documents.js';
import { validInstance, validSchemas } from './schema-validity.js';
import { tupleDeclarations } from './tuple-declarations.js';
import { tupleAttributes } from './tuples.js';
import { uniqueInstanceIds, uniqueTaxonomyIds } from './unique-ids.js';
import { unitOfItem } from './unit-of-item.js';
import { knownMeasures, simplestUnits } from './units.js';

/** The laws of XBRL 2.1 that taxonomies keep. */
export const XBRL_DTS_RULES: readonly DtsRule[] = [
  rootElements,
  validSchemas,
  schemaDocuments,
  oneTopSchema,
  uniqueTaxonomyIds,
  itemDeclarations,
  tupleDeclarations,
  roleTypes,
  documentRefs,
  addresses,
  linkTypes,
  roleRefs,
  taxonomyRoles,
  taxonomyArcs,
  locators,
  resourceArcs,
  labelLanguage,
  cycles,
  calculationArcs,
  preferredLabels,
  essenceAliasArcs,
];

/** Laws of the syntax, of which OIM has its own for its reports. */
const WRITTEN: readonly InstanceRule[] = [
  validInstance,
  referenceTypes,
  uniqueInstanceIds,
  factsDeclared,
  itemContent,
  contextOfItem,
  unitOfItem,
  accuracy,
  periodOfItem,
  contextPeriod,
  contextContent,
  knownMeasures,
  simplestUnits,
  tupleAttributes,
  footnoteArcs,
  footnoteRoles,
  footnotes,
];

/** The laws of XBRL 2.1 that instances keep. */
export const XBRL_INSTANCE_RULES: readonly InstanceRule[] = [
  ...WRITTEN.map(
    (rule): InstanceRule =>
      (instance, dts) =>
        isOim(instance) ? [] : rule(instance, dts),
  ),
  measuresOfItem,
  essenceAlias,
  requiresElement,
  summationItem,
];
