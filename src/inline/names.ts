/** The namespace of inline XBRL 1.1. */
export const IX = 'http://www.xbrl.org/2013/inlineXBRL';
/** Of version 1.0, which none but old reports have. */
export const IX_1_0 = 'http://www.xbrl.org/2008/inlineXBRL';
export const XHTML = 'http://www.w3.org/1999/xhtml';
