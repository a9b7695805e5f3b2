import { DTR_NUMERIC, LINK, REF, XBRLDT, XBRLI, XLINK, XS, XSI } from '../dts/names.js';
import type { ItemType } from './authored.js';

/** The prefixes that compiled files use. */
export const NAMESPACES = {
  xs: XS,
  xsi: XSI,
  xlink: XLINK,
  link: LINK,
  xbrli: XBRLI,
  xbrldt: XBRLDT,
  num: DTR_NUMERIC,
  ref: REF,
} as const;

/** The schemas that compiled files name, at their official addresses; none is ever fetched. */
export const SCHEMAS = {
  xbrli: 'http://www.xbrl.org/2003/xbrl-instance-2003-12-31.xsd',
  link: 'http://www.xbrl.org/2003/xbrl-linkbase-2003-12-31.xsd',
  xbrldt: 'http://www.xbrl.org/2005/xbrldt-2005.xsd',
  num: 'http://www.xbrl.org/dtr/type/numeric-2009-12-16.xsd',
  ref: 'http://www.xbrl.org/2006/ref-2006-02-27.xsd',
  negated: 'http://www.xbrl.org/lrr/role/negated-2009-12-16.xsd',
  wider: 'http://www.xbrl.org/lrr/arcrole/esma-arcrole-2018-11-21.xsd',
  calculation: 'https://www.xbrl.org/2023/calculation-1.1.xsd',
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
