import { createHash } from 'node:crypto';
import type { Report } from '../fact/report.js';
import type { OimReport } from '../oim/oim-report.js';
import { clark } from '../value/qname.js';
import { unitKey } from '../value/unit.js';

/**
 * The IRI under which all of a note's report stands: a hash of the note's text and its entity, so that the same note has the
 * same IRIs wherever it is read. A tag URI (RFC 4151): it names, and leads nowhere.
 */
export function baseOfNote({ source, entity }: Report): string {
  return baseOf([JSON.stringify([entity.scheme, entity.identifier, source.text])]);
}

/** The same for any report: a hash of what its facts say. */
export function baseOfReport({ facts }: OimReport): string {
  return baseOf(tellFacts(facts));
}

function* tellFacts(facts: OimReport['facts']): Generator<string> {
  for (const { id, concept, value, entity, period, unit, dimensions } of facts) {
    const members = dimensions.map((one) => [
      clark(one.axis),
      one.member === undefined ? one.typed : clark(one.member),
    ]);
    const said = value === null || typeof value === 'string' ? value : value.names.map(clark);
    yield JSON.stringify([id, clark(concept), said, entity, period, unit && unitKey(unit), members]);
  }
}

function baseOf(parts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return `tag:crossfoot.dev,2026:report/${hash.digest('hex').slice(0, 32)}`;
}

/** The namespace of a taxonomy as a prefix of IRIs: names follow behind `#`, as in the schema. One that is no IRI becomes part of one. */
export function termSpace(namespace: string): string {
  const iri = /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]*$/i.test(namespace) ? namespace : `urn:x:${escaped(namespace)}`;
  return /[#/]$/.test(iri) ? iri : `${iri}#`;
}

/** The IRI of a name in Clark notation. */
export function termIri(clarkName: string): string {
  const close = clarkName.lastIndexOf('}');
  return `${termSpace(clarkName.slice(1, close))}${clarkName.slice(close + 1)}`;
}

/** Half a surrogate pair is no character of an IRI. */
export function escaped(text: string): string {
  return encodeURIComponent(
    text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'),
  );
}

export const factId = (id: string) => `#${escaped(id)}`;
export const footnoteId = (id: string) => `#footnote/${escaped(id)}`;
export const proofId = (id: string) => `#proof/${escaped(id)}`;
export const periodId = (key: string) => `#period/${key.split('/').map(escaped).join('/')}`;
export const NOTE = '#source/note';
