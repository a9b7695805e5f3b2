import { LINK, STANDARD_ARCROLES, STANDARD_LINK_ROLE } from '../../dts/names.js';
import type { Element } from '../../xml/tree.js';

/** XBRL 2.1's own extended links. */
const LINKS: ReadonlySet<string> = new Set([
  'definitionLink',
  'calculationLink',
  'presentationLink',
  'labelLink',
  'referenceLink',
  'footnoteLink',
]);
const RESOURCES: ReadonlySet<string> = new Set(['label', 'reference', 'footnote']);

/** The arc element that each arcrole of XBRL 2.1 is for (5.1.4.5). */
export const ARC_OF: Readonly<Record<string, string>> = {
  [STANDARD_ARCROLES.factFootnote]: 'footnoteArc',
  [STANDARD_ARCROLES.conceptLabel]: 'labelArc',
  [STANDARD_ARCROLES.conceptReference]: 'referenceArc',
  [STANDARD_ARCROLES.parentChild]: 'presentationArc',
  [STANDARD_ARCROLES.summationItem]: 'calculationArc',
  [STANDARD_ARCROLES.generalSpecial]: 'definitionArc',
  [STANDARD_ARCROLES.essenceAlias]: 'definitionArc',
  [STANDARD_ARCROLES.similarTuples]: 'definitionArc',
  [STANDARD_ARCROLES.requiresElement]: 'definitionArc',
};
const ARCS: ReadonlySet<string> = new Set(Object.values(ARC_OF));

export function isStandardLink({ name }: Element): boolean {
  return name.namespace === LINK && LINKS.has(name.local);
}

export function isStandardResource({ name }: Element): boolean {
  return name.namespace === LINK && RESOURCES.has(name.local);
}

export function isStandardArc({ name }: Element): boolean {
  return name.namespace === LINK && ARCS.has(name.local);
}

const ROLE = 'http://www.xbrl.org/2003/role/';
const roles = (...names: readonly string[]): ReadonlySet<string> => new Set(names.map((name) => ROLE + name));
const ofLinks = new Set([STANDARD_LINK_ROLE]);

/** XBRL 2.1's own roles by the elements that they are for (3.5.3.3, 4.3.4, 4.11.1.2, 5.2.2.2.2, 5.2.3.2.1). */
export const ROLES_OF: Readonly<Record<string, ReadonlySet<string>>> = {
  ...Object.fromEntries([...LINKS].map((link) => [link, ofLinks])),
  label: roles(
    'label',
    'terseLabel',
    'verboseLabel',
    'positiveLabel',
    'positiveTerseLabel',
    'positiveVerboseLabel',
    'negativeLabel',
    'negativeTerseLabel',
    'negativeVerboseLabel',
    'zeroLabel',
    'zeroTerseLabel',
    'zeroVerboseLabel',
    'totalLabel',
    'periodStartLabel',
    'periodEndLabel',
    'documentation',
    'definitionGuidance',
    'disclosureGuidance',
    'presentationGuidance',
    'measurementGuidance',
    'commentaryGuidance',
    'exampleGuidance',
  ),
  reference: roles(
    'reference',
    'definitionRef',
    'disclosureRef',
    'mandatoryDisclosureRef',
    'recommendedDisclosureRef',
    'unspecifiedDisclosureRef',
    'presentationRef',
    'measurementRef',
    'commentaryRef',
    'exampleRef',
  ),
  footnote: roles('footnote'),
};

const ALL: ReadonlySet<string> = new Set(Object.values(ROLES_OF).flatMap((some) => [...some]));

export function isStandardRole(role: string): boolean {
  return ALL.has(role);
}
