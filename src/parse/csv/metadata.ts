import type { Code } from '../../diagnostic/codes.js';
import { readJson } from '../../json/read-json.js';
import { findMember, itemsOf, type JsonNode, membersOf, textOf } from '../../json/tree.js';
import { OIM } from '../../oim/reserved.js';
import type { Source, Span } from '../../source/source.js';
import { checkPrefix, type DocumentInfo, readDocumentInfo } from '../json/document-info.js';
import type { Say } from '../json/say.js';
import { checkShape } from '../json/shape.js';
import type { Documents } from './documents.js';
import { MergedMembers } from './merged-members.js';
import type { Faults } from './say.js';
import { METADATA } from './structure.js';

/** The document type of xBRL-CSV 1.0. */
export const XBRL_CSV = `${OIM}/xbrl-csv`;

/** The metadata of a report, that of the files which it extends among it. */
export interface Metadata {
  readonly info: DocumentInfo;
  readonly members: MergedMembers;
}

/** Whether a JSON text is the metadata of an xBRL-CSV report, by its document type. */
export function isCsvMetadata(text: string): boolean {
  return text.includes(XBRL_CSV) && documentTypeOf(readJson(text).value) === XBRL_CSV;
}

function documentTypeOf(root: JsonNode | undefined): string | undefined {
  return textOf(findMember(findMember(root, 'documentInfo'), 'documentType'));
}

/**
 * Reads metadata with all that it extends (xBRL-CSV 1.0, "Extending metadata files"), each file once; undefined where one of them is no metadata or
 * cannot be found, or where they go in a ring.
 */
export function readMetadata(source: Source, uri: string, documents: Documents, faults: Faults): Metadata | undefined {
  return new MetadataReader(documents, faults).read(source, uri, undefined);
}

class MetadataReader {
  readonly #read = new Map<string, Metadata>();
  readonly #open = new Set<string>();

  constructor(
    readonly documents: Documents,
    readonly faults: Faults,
  ) {}

  read(
    source: Source,
    uri: string,
    from: { readonly say: Say; readonly span: Span } | undefined,
  ): Metadata | undefined {
    const say = this.faults.of(source);
    const { value: root, faults } = readJson(source.text);
    for (const { kind, span, message } of faults) {
      const code = kind === 'too-deep' ? 'json-too-deep' : 'xbrlce:invalidJSON';
      say(code, `The metadata is not JSON as it should be: ${message}.`, span);
    }
    if (root === undefined) return undefined;
    if (documentTypeOf(root) !== XBRL_CSV) {
      const other = from ?? { say, span: root.span };
      const message = 'The metadata that is extended is not of xBRL-CSV 1.0.';
      other.say('xbrlce:multipleDocumentTypesInExtensionChain', message, other.span, { expected: XBRL_CSV });
      return undefined;
    }
    checkShape(root, METADATA, say);
    this.#open.add(uri);
    const made = this.#merge(root, uri, say);
    this.#open.delete(uri);
    if (made !== undefined) this.#read.set(uri, made);
    return made;
  }

  #merge(root: JsonNode, uri: string, say: Say): Metadata | undefined {
    const documentInfo = findMember(root, 'documentInfo');
    const bases: Metadata[] = [];
    for (const item of itemsOf(findMember(documentInfo, 'extends'))) {
      const base = this.#extended(item, uri, say);
      if (base === undefined) return undefined;
      bases.push(base);
    }
    const inherited = new Map(bases.flatMap(({ info }) => [...info.oim.namespaces]));
    const own = readDocumentInfo(documentInfo, uri, say, inherited);
    for (const { name, key } of [...membersOf(root), ...membersOf(documentInfo)]) {
      checkPrefix(name, key, own.oim.namespaces, say);
    }
    const members = new MergedMembers(root, say);
    for (const base of bases) members.extend(base.members);
    return { info: bases.reduce((info, base) => mergeInfo(info, base.info), own), members };
  }

  #extended(item: JsonNode, uri: string, say: Say): Metadata | undefined {
    const written = textOf(item) ?? '';
    const address = URL.canParse(written, uri) ? new URL(written, uri).href : written;
    const known = this.#read.get(address);
    if (known !== undefined) return known;
    const refuse = (code: Code, message: string): undefined => {
      say(code, message, item.span, { actual: written });
      return undefined;
    };
    if (this.#open.has(address)) return refuse('xbrlce:cycleInExtensionChain', 'The metadata extends itself.');
    if (!this.documents.mayExtend(say, item.span)) return undefined;
    const found = this.documents.open(address);
    if (typeof found === 'string')
      return refuse('xbrlce:unresolvableBaseMetadataFile', 'The metadata that is extended cannot be read.');
    return this.read(found, address, { say, span: item.span });
  }
}

const NOWHERE: Span = { start: 0, end: 0 };

function mergeInfo(own: DocumentInfo, base: DocumentInfo): DocumentInfo {
  const known = new Set(own.taxonomy.map(({ uri }) => uri));
  return {
    oim: {
      namespaces: new Map([...base.oim.namespaces, ...own.oim.namespaces]),
      canonicalValues: own.oim.canonicalValues || base.oim.canonicalValues,
      allowedDuplicates: own.oim.allowedDuplicates === 'all' ? base.oim.allowedDuplicates : own.oim.allowedDuplicates,
    },
    linkTypes: new Map([...base.linkTypes, ...own.linkTypes]),
    linkGroups: new Map([...base.linkGroups, ...own.linkGroups]),
    // their places are in another document
    taxonomy: [
      ...own.taxonomy,
      ...base.taxonomy.filter(({ uri }) => !known.has(uri)).map(({ uri }) => ({ uri, span: NOWHERE })),
    ],
  };
}
