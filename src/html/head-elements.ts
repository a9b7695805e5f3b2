import type { FaultKind } from './page.js';
import type { Attribute } from './tokens.js';

/**
 * The attributes of an element that is of use only with some of them (pictures, and what stands in the head), as they may stay;
 * else why it is left out. Pages are written in UTF-8, and say so.
 */
export function usefulAttributes(
  as: string,
  written: readonly Attribute[],
  attributes: readonly Attribute[],
): readonly Attribute[] | FaultKind {
  const has = (name: string) => attributes.some((one) => one.name === name);
  switch (as) {
    case 'img':
      return has('src') ? attributes : 'attribute';
    case 'base':
      return has('href') ? attributes : 'attribute';
    case 'link':
      return has('href') && /\bstylesheet\b/i.test(valueIn(attributes, 'rel')) ? attributes : 'attribute';
    case 'meta':
      return metaAttributes(written, attributes);
    default:
      return attributes;
  }
}

function metaAttributes(
  written: readonly Attribute[],
  attributes: readonly Attribute[],
): readonly Attribute[] | FaultKind {
  const told = valueIn(attributes, 'http-equiv').toLowerCase();
  if (written.some(({ name }) => name === 'charset')) return ENCODING;
  if (told === 'content-type') return /charset=utf-8$/i.test(valueIn(attributes, 'content')) ? attributes : ENCODING;
  // a page that is led elsewhere, or sets what browsers keep
  if (told !== '' && !/^content-(?:style-type|language)$/.test(told)) return 'active';
  return attributes.some(({ name }) => name === 'content') ? attributes : 'attribute';
}

const ENCODING: readonly Attribute[] = [
  { name: 'http-equiv', value: 'Content-Type' },
  { name: 'content', value: 'text/html; charset=UTF-8' },
];

function valueIn(attributes: readonly Attribute[], name: string): string {
  return attributes.find((one) => one.name === name)?.value ?? '';
}
