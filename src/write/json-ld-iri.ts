import { createHash } from 'node:crypto';
import type { Report } from '../fact/report.js';

/**
 * The IRI under which all of a report stands: a hash of the note's text and its entity, so that the same note has the
 * same IRIs wherever it is read. A tag URI (RFC 4151): it names, and leads nowhere.
 */
export function baseIri({ source, entity }: Report): string {
  const hash = createHash('sha256').update(JSON.stringify([entity.scheme, entity.identifier, source.text]));
  return `tag:crossfoot.dev,2026:report/${hash.digest('hex').slice(0, 32)}`;
}

/** The namespace of a taxonomy as a prefix of IRIs: names follow behind `#`, as in the schema. */
export function termSpace(namespace: string): string {
  return /[#/]$/.test(namespace) ? namespace : `${namespace}#`;
}

/** The IRI of a name in Clark notation. */
export function termIri(clarkName: string): string {
  const close = clarkName.lastIndexOf('}');
  return `${termSpace(clarkName.slice(1, close))}${clarkName.slice(close + 1)}`;
}

export const factId = (id: string) => `#${encodeURIComponent(id)}`;
export const footnoteId = (id: string) => `#footnote/${encodeURIComponent(id)}`;
export const proofId = (id: string) => `#proof/${encodeURIComponent(id)}`;
