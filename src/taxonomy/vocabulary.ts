import type { ItemType, LabelRole } from './authored.js';

/** The namespaces, roles, arcroles and schemas of XBRL that a compiled taxonomy names; nothing of them is ever fetched. */
export const NAMESPACES = {
  xs: 'http://www.w3.org/2001/XMLSchema',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  xlink: 'http://www.w3.org/1999/xlink',
  link: 'http://www.xbrl.org/2003/linkbase',
  xbrli: 'http://www.xbrl.org/2003/instance',
  xbrldt: 'http://xbrl.org/2005/xbrldt',
  num: 'http://www.xbrl.org/dtr/type/numeric',
  ref: 'http://www.xbrl.org/2006/ref',
} as const;

export const SCHEMAS = {
  xbrli: 'http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd',
  link: 'http://www.xbrl.org/2003/xbrl-linkbase-2003-12-31.xsd',
  xbrldt: 'http://www.xbrl.org/2005/xbrldt-2005.xsd',
  num: 'http://www.xbrl.org/dtr/type/numeric-2009-12-16.xsd',
  ref: 'http://www.xbrl.org/2006/ref-2006-02-27.xsd',
  negated: 'http://www.xbrl.org/lrr/role/negated-2009-12-16.xsd',
  wider: 'http://www.xbrl.org/lrr/arcrole/esma-arcrole-2018-11-21.xsd',
} as const;

export const LABEL_ROLES: Readonly<Record<LabelRole, string>> = {
  standard: 'http://www.xbrl.org/2003/role/label',
  terse: 'http://www.xbrl.org/2003/role/terseLabel',
  total: 'http://www.xbrl.org/2003/role/totalLabel',
  negated: 'http://www.xbrl.org/2009/role/negatedLabel',
  periodStart: 'http://www.xbrl.org/2003/role/periodStartLabel',
  periodEnd: 'http://www.xbrl.org/2003/role/periodEndLabel',
  documentation: 'http://www.xbrl.org/2003/role/documentation',
};

export const STANDARD_LINK = 'http://www.xbrl.org/2003/role/link';
export const REFERENCE = 'http://www.xbrl.org/2003/role/reference';

const DIMENSIONS = 'http://xbrl.org/int/dim/arcrole';
export const ARCROLES = {
  label: 'http://www.xbrl.org/2003/arcrole/concept-label',
  reference: 'http://www.xbrl.org/2003/arcrole/concept-reference',
  all: `${DIMENSIONS}/all`,
  hypercubeDimension: `${DIMENSIONS}/hypercube-dimension`,
  dimensionDomain: `${DIMENSIONS}/dimension-domain`,
  domainMember: `${DIMENSIONS}/domain-member`,
  dimensionDefault: `${DIMENSIONS}/dimension-default`,
  wider: 'http://www.esma.europa.eu/xbrl/esef/arcrole/wider-narrower',
} as const;

/** XBRL 2.1, 5.1.1.3, and the data types registry for what 2.1 has no type for. */
export const ITEM_TYPES: Readonly<Record<ItemType, string>> = {
  monetary: 'xbrli:monetaryItemType',
  decimal: 'xbrli:decimalItemType',
  integer: 'xbrli:integerItemType',
  pure: 'xbrli:pureItemType',
  percent: 'num:percentItemType',
  shares: 'xbrli:sharesItemType',
  perShare: 'num:perShareItemType',
  string: 'xbrli:stringItemType',
};
