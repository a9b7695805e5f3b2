/** The namespace of inline XBRL 1.1. */
export const IX = 'http://www.xbrl.org/2013/inlineXBRL';
export const XHTML = 'http://www.w3.org/1999/xhtml';
