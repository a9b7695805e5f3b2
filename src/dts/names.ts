/** Namespaces of the specifications. */
export const XS = 'http://www.w3.org/2001/XMLSchema';
export const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
export const XLINK = 'http://www.w3.org/1999/xlink';
export const XBRLI = 'http://www.xbrl.org/2003/instance';
export const LINK = 'http://www.xbrl.org/2003/linkbase';
export const XL = 'http://www.xbrl.org/2003/XLink';
export const XBRLDT = 'http://xbrl.org/2005/xbrldt';
export const XBRLDI = 'http://xbrl.org/2006/xbrldi';
export const GEN = 'http://xbrl.org/2008/generic';
export const REF = 'http://www.xbrl.org/2006/ref';
export const DTR_NUMERIC = 'http://www.xbrl.org/dtr/type/numeric';
/** Taxonomy Packages 1.0: metadata, and the catalog as it restricts that of OASIS. */
export const TAXONOMY_PACKAGE = 'http://xbrl.org/2016/taxonomy-package';
export const CATALOG = 'urn:oasis:names:tc:entity:xmlns:xml:catalog';

export const STANDARD_LINK_ROLE = 'http://www.xbrl.org/2003/role/link';
export const STANDARD_REFERENCE_ROLE = 'http://www.xbrl.org/2003/role/reference';
export const LINKBASE_ARCROLE = 'http://www.w3.org/1999/xlink/properties/linkbase';

/** The arcroles of XBRL 2.1. */
export const STANDARD_ARCROLES = {
  factFootnote: 'http://www.xbrl.org/2003/arcrole/fact-footnote',
  conceptLabel: 'http://www.xbrl.org/2003/arcrole/concept-label',
  conceptReference: 'http://www.xbrl.org/2003/arcrole/concept-reference',
  parentChild: 'http://www.xbrl.org/2003/arcrole/parent-child',
  summationItem: 'http://www.xbrl.org/2003/arcrole/summation-item',
  generalSpecial: 'http://www.xbrl.org/2003/arcrole/general-special',
  essenceAlias: 'http://www.xbrl.org/2003/arcrole/essence-alias',
  similarTuples: 'http://www.xbrl.org/2003/arcrole/similar-tuples',
  requiresElement: 'http://www.xbrl.org/2003/arcrole/requires-element',
} as const;

/** Calculations 1.1. */
export const SUMMATION_ITEM_11 = 'https://xbrl.org/2023/arcrole/summation-item';

/** The arcroles of XBRL Dimensions 1.0. */
export const DIMENSION_ARCROLES = {
  all: 'http://xbrl.org/int/dim/arcrole/all',
  notAll: 'http://xbrl.org/int/dim/arcrole/notAll',
  hypercubeDimension: 'http://xbrl.org/int/dim/arcrole/hypercube-dimension',
  dimensionDomain: 'http://xbrl.org/int/dim/arcrole/dimension-domain',
  domainMember: 'http://xbrl.org/int/dim/arcrole/domain-member',
  dimensionDefault: 'http://xbrl.org/int/dim/arcrole/dimension-default',
} as const;

/** Roles of labels: of XBRL 2.1 (5.2.2.2.2), and of the link role registry for what is shown with its sign turned. */
export const LABEL_ROLES = {
  standard: 'http://www.xbrl.org/2003/role/label',
  terse: 'http://www.xbrl.org/2003/role/terseLabel',
  total: 'http://www.xbrl.org/2003/role/totalLabel',
  negated: 'http://www.xbrl.org/2009/role/negatedLabel',
  periodStart: 'http://www.xbrl.org/2003/role/periodStartLabel',
  periodEnd: 'http://www.xbrl.org/2003/role/periodEndLabel',
  documentation: 'http://www.xbrl.org/2003/role/documentation',
} as const;

/** From a concept to the narrower one that is anchored to it (link role registry). */
export const WIDER_NARROWER = 'http://www.esma.europa.eu/xbrl/esef/arcrole/wider-narrower';
