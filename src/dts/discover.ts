import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import { readTree } from '../xml/read-tree.js';
import { attribute, type Element } from '../xml/tree.js';
import { asideOf, leadsTo } from './aside.js';
import type { Dts, DtsDocument, Reference } from './dts.js';
import { isStandard, type Library, type Refused } from './library.js';
import { readLinks } from './links.js';
import { kindOf, referencesOf } from './references.js';
import { readRoleTypes } from './role-types.js';
import { readComponents } from './schema.js';

/** More documents than the largest taxonomies have. */
const MOST = 20_000;

const REFUSALS: Readonly<Record<Refused, string>> = {
  outside: 'it lies outside the folder or package that was given',
  'too-large': 'it is larger than 256 MB',
  undecodable: 'its bytes are not of the encoding that it states',
};

/**
 * The DTS that is reached from these addresses (XBRL 2.1, 3.2), read from the library alone. What the library lacks is
 * `dts-missing`, what it refuses `dts-refused`, what is not XML has `readTree`'s diagnostics; all the rest is there.
 * `given` is a document that is read already (the instance) and whose own references begin the discovery.
 */
export function discover(entries: readonly string[], library: Library, given?: DtsDocument): Result<Dts> {
  const found = new Discovery(library);
  if (given !== undefined) {
    found.documents.set(given.tree.uri, given);
    found.follow(given);
  }
  for (const uri of entries) found.open(uri, undefined, undefined);
  found.run();
  const documents = found.documents;
  const { elements, declarations, types } = readComponents(documents);
  const { roleTypes, arcroleTypes } = readRoleTypes(documents);
  const read = [...documents.values()].filter(({ mentions }) => mentions === undefined);
  const links = readLinks(read, documents);
  const { missing, diagnostics } = found;
  const hinted = hintedBy(documents, library);
  const dts = { documents, elements, declarations, types, roleTypes, arcroleTypes, links, hinted, missing };
  return new Result<Dts>(dts, diagnostics);
}

/** What xsi:schemaLocation adds (XML Schema 1.0 part 1, 4.3.2): hints, so what they lack is nobody's fault. */
function hintedBy(documents: ReadonlyMap<string, DtsDocument>, library: Library): ReadonlyMap<string, DtsDocument> {
  const known = new Set([...documents.values()].map(({ namespace }) => namespace));
  const further = new Discovery(library);
  for (const { standard, references } of documents.values()) {
    if (standard) continue;
    for (const { kind, uri } of references) {
      if (kind === 'schemaLocation' && !documents.has(uri)) further.open(uri, undefined, undefined);
    }
  }
  further.run();
  return new Map(
    [...further.documents].filter(([, { kind, namespace }]) => kind === 'schema' && !known.has(namespace)),
  );
}

/** A document that is read already, as the DTS holds it. */
export function documentOf(root: Element): DtsDocument {
  const kind = kindOf(root);
  const namespace = kind === 'schema' ? attribute(root, 'targetNamespace') : undefined;
  return { tree: root.tree, kind, standard: false, namespace, references: referencesOf(root, kind) };
}

class Discovery {
  readonly documents = new Map<string, DtsDocument>();
  readonly missing = new Map<string, Element[]>();
  readonly diagnostics: Diagnostic[] = [];
  readonly #waiting: { uri: string; asker: Element | undefined; includer: string | undefined }[] = [];

  constructor(readonly library: Library) {}

  run(): void {
    // what is found while it runs is added behind
    for (const { uri, asker, includer } of this.#waiting) this.open(uri, asker, includer);
  }

  follow(document: DtsDocument): void {
    for (const reference of document.references) {
      if (reference.kind === 'schemaLocation') continue;
      this.#waiting.push({ uri: reference.uri, asker: reference.element, includer: includerOf(document, reference) });
    }
  }

  open(uri: string, asker: Element | undefined, includer: string | undefined): void {
    if (this.documents.has(uri)) return;
    const asking = this.missing.get(uri);
    if (asking !== undefined) {
      if (asker !== undefined) asking.push(asker);
      return;
    }
    const found = this.documents.size < MOST ? this.library.find(uri) : undefined;
    if (found === undefined || 'refused' in found) {
      this.missing.set(uri, asker === undefined ? [] : [asker]);
      this.#say(uri, asker, found?.refused);
      return;
    }
    if (found.judged === 'linkbase' || found.judged === 'aside') {
      this.documents.set(uri, asideOf(uri, found));
      for (const further of leadsTo(uri, found.text, found.judged === 'linkbase'))
        this.#waiting.push({ uri: further, asker: undefined, includer: undefined });
      return;
    }
    const { value: tree, diagnostics } = readTree(uri, found);
    this.diagnostics.push(...diagnostics);
    if (tree === undefined) {
      this.missing.set(uri, asker === undefined ? [] : [asker]);
      return;
    }
    const document = documentOf(tree.root);
    const namespace = document.kind === 'schema' ? (document.namespace ?? includer) : undefined;
    const kept: DtsDocument = { ...document, standard: found.judged !== undefined || isStandard(uri), namespace };
    this.documents.set(uri, kept);
    this.follow(kept);
  }

  #say(uri: string, asker: Element | undefined, refused: Refused | undefined): void {
    const where = asker === undefined ? [] : [asker.span];
    const more = asker === undefined ? {} : { source: asker.tree.source };
    if (refused !== undefined) {
      const help = refused === 'outside' ? { help: 'Name a folder that holds both with --taxonomy.' } : {};
      this.diagnostics.push(
        diagnose('dts-refused', `${uri} is not read: ${REFUSALS[refused]}.`, where, { ...more, ...help }),
      );
      return;
    }
    const help = uri.startsWith('file:')
      ? 'Put it there: a relative address is looked up beside the document that has it, whatever --taxonomy says.'
      : 'Give the taxonomy package or a mirror that has it (--taxonomy).';
    this.diagnostics.push(
      diagnose('dts-missing', `${uri} is part of the taxonomy and is not at hand.`, where, { ...more, help }),
    );
  }
}

/** A schema without a namespace of its own takes that of the schema that includes it. */
function includerOf(document: DtsDocument, reference: Reference): string | undefined {
  return reference.kind === 'include' || reference.kind === 'redefine' ? document.namespace : undefined;
}
