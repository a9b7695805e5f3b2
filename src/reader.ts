import { Result } from './diagnostic/result.js';
import { discover, documentOf } from './dts/discover.js';
import type { Dts, DtsDocument, Reference } from './dts/dts.js';
import { type Library, libraries, standardLibrary } from './dts/library.js';
import { XBRLI } from './dts/names.js';
import { IX, IX_1_0 } from './inline/names.js';
import type { Instance } from './instance/instance.js';
import { completeCsv, isCsvMetadata, parseCsv } from './parse/csv.js';
import { parseInline } from './parse/inline.js';
import { completeOim, parseJson } from './parse/json.js';
import { parseXml } from './parse/xml.js';
import type { Source } from './source/source.js';
import { knowingOwnCopies } from './taxonomy/own-copies.js';
import { readTree } from './xml/read-tree.js';
import { descendants, type XmlTree } from './xml/tree.js';

/** A document of XBRL with its taxonomy; one that is no report has no instance, and what cannot be read neither. */
export interface Processed {
  readonly instance: Instance | undefined;
  readonly dts: Dts | undefined;
}

/** Another document of the same inline XBRL document set. */
export interface Beside {
  readonly source: Source;
  readonly uri: string;
}

/**
 * Reads a document at an absolute address and whatever it refers to: an instance of XBRL 2.1, inline XBRL, an xBRL-JSON report, the metadata
 * of an xBRL-CSV report, a schema or a linkbase, told apart by what is in it. Documents come from the library and the files of the standards, and from nowhere else. Only
 * what keeps something from being read is said; a document that is neither JSON, which its address or its first character tells, nor XML
 * has `xmlSchema:syntax` alone. Of an inline report in several documents the others stand `beside`.
 */
export function readDocument(
  source: Source,
  uri: string,
  library: Library,
  beside: readonly Beside[] = [],
): Result<Processed> {
  if (isJson(source, uri)) {
    const read = isCsvMetadata(source.text) ? readCsvReport : readJsonReport;
    return read(source, uri, shelvesOfReport(library));
  }
  const { value: tree, diagnostics } = readTree(uri, source);
  if (tree === undefined) return new Result<Processed>({ instance: undefined, dts: undefined }, diagnostics);
  const read = readInstance(tree, beside);
  const own = documentOf(tree.root);
  const given = read ? { ...own, references: [...referencesOf(read.value), ...hintsOf(own)] } : own;
  const shelves = read ? shelvesOfReport(library) : libraries(library, standardLibrary);
  const { value: dts, diagnostics: said } = discover([], shelves, given);
  return new Result<Processed>({ instance: read?.value, dts }, [...diagnostics, ...(read?.diagnostics ?? []), ...said]);
}

/** What a report brings along of our own taxonomy is known to be valid; asked about itself, the taxonomy is judged. */
function shelvesOfReport(library: Library): Library {
  return libraries(knowingOwnCopies(library), standardLibrary);
}

function readInstance(tree: XmlTree, beside: readonly Beside[]): Result<Instance> | undefined {
  for (const { name } of descendants(tree.root)) {
    if (name.namespace === XBRLI && name.local === 'xbrl') return parseXml(tree);
    if (name.namespace === IX || name.namespace === IX_1_0) return readInline(tree, beside);
  }
  return undefined;
}

function readInline(tree: XmlTree, beside: readonly Beside[]): Result<Instance> {
  const others = beside.map(({ uri, source }) => readTree(uri, source));
  const read = parseInline([tree, ...others.flatMap(({ value }) => value ?? [])]);
  return new Result(read.value, [...others.flatMap(({ diagnostics }) => diagnostics), ...read.diagnostics]);
}

function referencesOf({ references }: Instance): readonly Reference[] {
  return references.filter((one): one is Reference => 'element' in one);
}

/** Where schemas are said to be that only help to validate. */
function hintsOf({ references }: DtsDocument): readonly Reference[] {
  return references.filter(({ kind }) => kind === 'schemaLocation');
}

function isJson({ text }: Source, uri: string): boolean {
  return uri.endsWith('.json') || /^\ufeff?\s*\{/.test(text);
}

function readJsonReport(source: Source, uri: string, library: Library): Result<Processed> {
  const { value: read, diagnostics } = parseJson(source, uri);
  if (read === undefined) return new Result<Processed>({ instance: undefined, dts: undefined }, diagnostics);
  const entries = read.references.map((reference) => reference.uri);
  const { value: dts, diagnostics: said } = discover(entries, library);
  return new Result<Processed>({ instance: completeOim(read, dts), dts }, [...diagnostics, ...said]);
}

function readCsvReport(source: Source, uri: string, library: Library): Result<Processed> {
  const { value: read, diagnostics } = parseCsv(source, uri, library);
  if (read === undefined) return new Result<Processed>({ instance: undefined, dts: undefined }, diagnostics);
  const { value: dts, diagnostics: said } = discover(
    read.references.map((reference) => reference.uri),
    library,
  );
  const whole = completeCsv(read, dts);
  return new Result<Processed>({ instance: whole.value, dts }, [...diagnostics, ...said, ...whole.diagnostics]);
}
