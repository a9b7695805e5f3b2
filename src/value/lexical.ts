import { findMoment } from './moment.js';

/** Whether a text, its white space collapsed, is a value of one of XML Schema's own types (part 2, section 3). */
type Fits = (text: string) => boolean;

const INTEGER = /^[+-]?\d+$/;
const FLOAT = /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)$/;
const NAME_START = String.raw`[\p{L}_]`;
const NAME_REST = String.raw`[\p{L}\p{M}\p{Nd}_.\-\u00b7]`;

const TYPES: Readonly<Record<string, Fits>> = {
  boolean: matches(/^(?:true|false|0|1)$/),
  decimal: matches(/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/),
  integer: matches(INTEGER),
  nonPositiveInteger: within(undefined, 0n),
  negativeInteger: within(undefined, -1n),
  nonNegativeInteger: within(0n, undefined),
  positiveInteger: within(1n, undefined),
  long: within(-(2n ** 63n), 2n ** 63n - 1n),
  int: within(-(2n ** 31n), 2n ** 31n - 1n),
  short: within(-32_768n, 32_767n),
  byte: within(-128n, 127n),
  unsignedLong: within(0n, 2n ** 64n - 1n),
  unsignedInt: within(0n, 2n ** 32n - 1n),
  unsignedShort: within(0n, 65_535n),
  unsignedByte: within(0n, 255n),
  float: matches(FLOAT),
  double: matches(FLOAT),
  date: (text) => !text.includes('T') && findMoment(text, 'instant') !== undefined,
  dateTime: (text) => text.includes('T') && findMoment(text, 'instant') !== undefined,
  time: (text) => findMoment(`2000-01-01T${text}`, 'instant') !== undefined,
  gYear: (text) => isPart(text, (part) => `${part}-01-01`),
  gYearMonth: (text) => isPart(text, (part) => `${part}-01`),
  gMonth: (text) => isPart(text, (part) => `2000${part.slice(1)}-01`),
  gMonthDay: (text) => isPart(text, (part) => `2000${part.slice(1)}`),
  gDay: (text) => isPart(text, (part) => `2000-01${part.slice(2)}`),
  duration: matches(/^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/),
  hexBinary: matches(/^(?:[0-9a-fA-F]{2})*$/),
  base64Binary: (text) => /^[A-Za-z0-9+/ ]*(?:= ?){0,2}$/.test(text) && text.replace(/ /g, '').length % 4 === 0,
  QName: matches(new RegExp(`^(?:${NAME_START}${NAME_REST}*:)?${NAME_START}${NAME_REST}*$`, 'u')),
  NCName: matches(new RegExp(`^${NAME_START}${NAME_REST}*$`, 'u')),
  Name: matches(new RegExp(`^(?:${NAME_START}|:)(?:${NAME_REST}|:)*$`, 'u')),
  NMTOKEN: matches(new RegExp(`^(?:${NAME_REST}|:)+$`, 'u')),
  language: matches(/^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/),
};
const ALIKE: Readonly<Record<string, string>> = { ID: 'NCName', IDREF: 'NCName', ENTITY: 'NCName' };

/** Types whose white space is kept or only replaced (4.3.6); that of all others is collapsed. */
const KEEPING: ReadonlySet<string> = new Set(['string', 'normalizedString']);

/** Whether the text is a value of the type of XML Schema that has this local name; of types that are not known here all is. */
export function isLexical(type: string, text: string): boolean {
  const fits = TYPES[ALIKE[type] ?? type];
  return fits === undefined || fits(KEEPING.has(type) ? text : collapsed(text));
}

/** XML Schema part 2, 4.3.6: runs of XML's white space as one space, none at the ends. */
export function collapsed(text: string): string {
  return text.replace(/[ \t\n\r]+/g, ' ').replace(/^ | $/g, '');
}

function matches(pattern: RegExp): Fits {
  return (text) => pattern.test(text);
}

/** More digits than any bound has are beyond it: a number of a million digits costs more to read than to count. */
function within(low: bigint | undefined, high: bigint | undefined): Fits {
  return (text) => {
    if (!INTEGER.test(text)) return false;
    const negative = text.startsWith('-');
    const digits = text.replace(/^[+-]?0*/, '');
    if (digits.length > 20) return (negative ? low : high) === undefined;
    const value = BigInt(`${negative ? '-' : ''}${digits || '0'}`);
    return (low === undefined || value >= low) && (high === undefined || value <= high);
  };
}

/** A part of a date, with or without time zone, made a whole one. */
function isPart(text: string, whole: (part: string) => string): boolean {
  const [, part = '', zone = ''] = /^([-\d]+?)(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? [];
  return part !== '' && findMoment(`${whole(part)}${zone}`, 'instant') !== undefined;
}
