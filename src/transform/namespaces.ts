/** The namespaces of the transformation registries of XBRL International, oldest first, and of the SEC. */
export const IXT_1 = 'http://www.xbrl.org/inlineXBRL/transformation/2010-04-20';
export const IXT_2 = 'http://www.xbrl.org/inlineXBRL/transformation/2011-07-31';
export const IXT_3 = 'http://www.xbrl.org/inlineXBRL/transformation/2015-02-26';
export const IXT_4 = 'http://www.xbrl.org/inlineXBRL/transformation/2020-02-12';
export const IXT_5 = 'http://www.xbrl.org/inlineXBRL/transformation/2022-02-16';
/** The candidate recommendation's, before registry 1, with the same transformations. */
export const IXT_0 = 'http://www.xbrl.org/2008/inlineXBRL/transformation';
export const IXT_SEC = 'http://www.sec.gov/inlineXBRL/transformation/2015-08-31';
