import type { Code } from '../diagnostic/codes.js';
import { isNcName } from './tree.js';

/** Ours, where libxml2 cannot say whether a document is valid. */
export const GIVEN_UP = 'The document was not validated: its schema asks for too much.';

/** What libxml2 says, by the words that tell it, under the codes that processors of XBRL have for it. */
const CODES: readonly (readonly [RegExp, Code])[] = [
  [/^The document was not validated/, 'xml-validity-refused'],
  [/\bis abstract\b/, 'xmlSchema:abstractElement'],
  [/not 'nillable'/, 'xmlSchema:nilNonNillableElement'],
  [/\bnilled\b/, 'xmlSchema:nilElementHasContent'],
  [/is required but missing/, 'xmlSchema:attributesRequired'],
  [/The attribute '[^']*' is not allowed|attribute '[^']*': .*strict wildcard/, 'xmlSchema:attributesExtraneous'],
  [/Missing child element/, 'xmlSchema:elementOccurrencesError'],
  [/not determinist/, 'xmlSchema:uniqueParticleAttribution'],
  [/This element is not expected|No matching global (?:element )?declaration/, 'xmlSchema:elementUnexpected'],
  [/[Cc]haracter content|Element content is not allowed/, 'xmlSchema:elementUnexpected'],
  [/\bvalue\b|facet|does not resolve|not allowed, since not indicated by an import/, 'xmlSchema:valueError'],
];

/** `xmlSchema:syntax` for what has no code of its own: schemas that are none. */
export function faultCode(message: string): Code {
  return CODES.find(([words]) => words.test(message))?.[1] ?? 'xmlSchema:syntax';
}

/** Whether a fault is that no schema declares what stands there. */
export function isUndeclared(message: string): boolean {
  return message.includes('No matching global');
}

/** Whether a fault is that an id stands twice, which is XML's own law and told apart. */
export function isRepeatedId(message: string): boolean {
  if (message.includes("of simple type 'xs:ID'")) return message.includes('Duplicate value');
  const [, id] = /'([^']*)' is not a valid value of the atomic type 'xs:ID'/.exec(message) ?? [];
  return id !== undefined && isNcName(id.trim());
}
