import type { Code } from '../diagnostic/codes.js';
import { type Diagnostic, diagnoseAt } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import type { Instance } from '../instance/instance.js';
import { type JsonFault, readJson } from '../json/read-json.js';
import { findMember, type JsonMember, type JsonNode, membersOf, textOf } from '../json/tree.js';
import type { Source } from '../source/source.js';
import { Sharing } from './json/contexts.js';

export { completeOim } from './json/complete.js';

import { checkPrefix, readDocumentInfo, XBRL_JSON } from './json/document-info.js';
import { FactReader, isNote } from './json/facts.js';
import { readLinks } from './json/links.js';
import { type Note, readNote } from './json/notes.js';
import type { Say } from './json/say.js';
import { checkShape } from './json/shape.js';
import { REPORT } from './json/structure.js';

const FAULTS: Readonly<Record<JsonFault['kind'], Code>> = {
  malformed: 'xbrlje:invalidJSON',
  'duplicate-name': 'xbrlje:invalidJSON',
  'too-deep': 'json-too-deep',
};

/**
 * An xBRL-JSON 1.0 report as an instance: facts in their order with the places of their JSON objects, contexts and units
 * one for each distinct set of aspects, links as footnote links. Says all that the report breaks of xBRL-JSON 1.0, OIM 1.0 and OIM
 * Common Definitions 1.0 whatever its taxonomy; it reads on after each. There is no instance where the text is no JSON
 * (`xbrlje:invalidJSON`, `json-too-deep`) or its document type is another (`oimce:unsupportedDocumentType`). What only the
 * taxonomy can tell is added by `completeOim`.
 */
export function parseJson(source: Source, uri: string): Result<Instance | undefined> {
  const diagnostics: Diagnostic[] = [];
  const say: Say = (code, message, span, more) => diagnostics.push(diagnoseAt(code, message, { source, span }, more));
  const { value: root, faults } = readJson(source.text);
  for (const { kind, span, message } of faults)
    say(FAULTS[kind], `The report is not JSON as it should be: ${message}.`, span);
  const known = root !== undefined && isXbrlJson(root, say);
  return new Result(known ? readReport(root, source, uri, say) : undefined, diagnostics);
}

function isXbrlJson(root: JsonNode, say: Say): boolean {
  const type = findMember(findMember(root, 'documentInfo'), 'documentType');
  const actual = textOf(type);
  if (actual === XBRL_JSON) return true;
  const span = type?.span ?? { start: root.span.start, end: root.span.start + 1 };
  const message =
    actual === undefined ? 'The report states no document type.' : 'The document type is not xBRL-JSON 1.0.';
  say('oimce:unsupportedDocumentType', message, span, {
    expected: XBRL_JSON,
    ...(actual === undefined ? {} : { actual }),
  });
  return false;
}

/** A fact of which the structure's check says that its value is none is not read. */
function hasValue({ value: fact }: JsonMember): boolean {
  const value = findMember(fact, 'value');
  return value?.kind === 'scalar' && (value.value === null || typeof value.value === 'string');
}

function readReport(root: JsonNode, source: Source, uri: string, say: Say): Instance {
  checkShape(root, REPORT, say);
  const documentInfo = findMember(root, 'documentInfo');
  const info = readDocumentInfo(documentInfo, uri, say);
  for (const { name, key } of [...membersOf(root), ...membersOf(documentInfo)]) {
    checkPrefix(name, key, info.oim.namespaces, say);
  }
  const sharing = new Sharing();
  const reader = new FactReader(source, info, sharing, say);
  const facts: Instance['facts'][number][] = [];
  const notes = new Map<string, Note>();
  const members = membersOf(findMember(root, 'facts'));
  for (const member of members) {
    const concept = reader.concept(member);
    if (concept === undefined || !hasValue(member)) continue;
    if (isNote(concept)) notes.set(member.name, readNote(member, reader));
    else facts.push(reader.fact(member, concept));
  }
  return {
    syntax: 'json',
    uri,
    source,
    root: undefined,
    references: info.taxonomy.map(({ uri: to, span }) => ({ kind: 'schemaRef', uri: to, place: { source, span } })),
    contexts: sharing.contexts,
    units: sharing.units,
    facts,
    footnoteLinks: readLinks(members, notes, info, { uri, source }, say),
    oim: info.oim,
  };
}
