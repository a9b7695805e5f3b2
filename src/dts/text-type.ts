import type { ElementDeclaration } from './dts.js';
import { XBRLI } from './names.js';
import { typeChain } from './query.js';
import { baseTypeOf } from './typed-value.js';

const WITHOUT_LANGUAGE: ReadonlySet<string> = new Set([
  'domainItemType',
  'noLangTokenItemType',
  'noLangStringItemType',
]);
const STRINGS: ReadonlySet<string> = new Set([
  'string',
  'normalizedString',
  'token',
  'NCName',
  'ID',
  'IDREF',
  'ENTITY',
  'NMTOKEN',
]);

/** Whether facts of the item are in a language (OIM 1.0, language core dimension): text, but for the types of codes and domains. */
export function hasLanguage(element: ElementDeclaration): boolean {
  const known = typeChain(element).find(({ namespace }) => namespace === XBRLI || isDataTypes(namespace));
  if (known === undefined || (isDataTypes(known.namespace) && WITHOUT_LANGUAGE.has(known.local))) return false;
  return STRINGS.has(baseTypeOf(element) ?? '');
}

/** Whether it is a namespace of the Data Type Registry. */
export function isDataTypes(namespace: string): boolean {
  return /^http:\/\/www\.xbrl\.org\/dtr\/type\//.test(namespace);
}
