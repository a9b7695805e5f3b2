import type { XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';
import { type Diagnostic, diagnose, diagnoseAt } from '../diagnostic/diagnostic.js';
import type { Place } from '../source/source.js';
import { type LaxPart, laxDocument } from './lax.js';
import { libxml2, reaching } from './libxml2.js';
import { findByPath, indexIn, stepsOf } from './path.js';
import { assemble, SELF, WHOLE } from './schema-set.js';
import { placeOf, type XmlTree } from './tree.js';
import { faultCode, GIVEN_UP, isRepeatedId } from './validity-codes.js';

type LibraryFault = XmlLibError['details'][number];

/**
 * Schemas compiled together (XML Schema 1.0), by libxml2, which must be loaded and reads nothing but what it is given. Its memory is not the
 * garbage collector's: `dispose` gives it back.
 */
export class Grammar {
  readonly #validator: XsdValidator | undefined;
  readonly #trees: ReadonlyMap<string, XmlTree>;
  /** What makes the schemas no schemas, `xmlSchema:…`; then nothing can be validated by them. */
  readonly faults: readonly Diagnostic[];

  constructor(trees: ReadonlyMap<string, XmlTree>) {
    this.#trees = trees;
    const { texts, whole } = assemble(trees);
    try {
      this.#validator = compile(whole, texts);
      this.faults = [];
    } catch (error) {
      this.faults = faultsIn(error).map((fault) => this.#tell(fault));
    }
  }

  get usable(): boolean {
    return this.#validator !== undefined;
  }

  /** What is not valid in a document: `xmlSchema:…`, each at its element. */
  validate(tree: XmlTree): readonly Diagnostic[] {
    return this.#check(tree.source.text.replace(/^[\ufeff\s]+/, ''), tree.uri).map((fault) =>
      tellAt(fault, placeOf(findByPath(tree.root, stepsOf(fault.xpath).slice(1)) ?? tree.root)),
    );
  }

  /** What is not valid in parts each by itself, as far as the schemas know what is in them. */
  validateLax(parts: readonly LaxPart[]): readonly Diagnostic[] {
    if (parts.length === 0) return [];
    return this.#check(laxDocument(parts), WHOLE).map((fault) => {
      const [, part = '', ...steps] = stepsOf(fault.xpath);
      return tellAt(fault, (parts[indexIn(part)] as LaxPart).placeAt(steps));
    });
  }

  dispose(): void {
    this.#validator?.dispose();
  }

  #check(text: string, uri: string): readonly LibraryFault[] {
    if (this.#validator === undefined) return [];
    const { ParseOption, XmlDocument } = libxml2();
    let document: XmlDocument | undefined;
    try {
      document = XmlDocument.fromString(text, { url: uri, option: ParseOption.XML_PARSE_HUGE });
      this.#validator.validate(document);
      return [];
    } catch (error) {
      return faultsIn(error);
    } finally {
      document?.dispose();
    }
  }

  #tell(fault: LibraryFault): Diagnostic {
    const tree = this.#trees.get((fault.file ?? '').replace(SELF, ''));
    if (tree === undefined) return diagnose(faultCode(fault.message), plain(fault.message), []);
    return tellAt(fault, placeOf(findByPath(tree.root, stepsOf(fault.xpath).slice(1)) ?? tree.root));
  }
}

function tellAt(fault: LibraryFault, place: Place): Diagnostic {
  return diagnoseAt(faultCode(fault.message), plain(fault.message), place);
}

/** `Element '{namespace}name': what.` without the line's end and the namespaces, which are in the document. */
function plain(message: string): string {
  return message.replace(/\{[^{}]*\}/g, '').trim();
}

/** Where libxml2 gives up, because a pattern or a content model costs too much or its memory ends, it says so by other errors. */
function faultsIn(error: unknown): readonly LibraryFault[] {
  const { XmlError, XmlLibError } = libxml2();
  if (!(error instanceof XmlLibError)) {
    if (!(error instanceof XmlError) && !(error instanceof Error && error.name === 'RuntimeError')) throw error;
    return [{ message: GIVEN_UP, level: WARNING + 1, line: 0, col: 0 }];
  }
  const faults = error.details.filter(({ level }) => level > WARNING);
  if (faults.length > 0) return withoutEchoes(faults);
  return [{ message: error.message || 'The document is not valid.', level: WARNING + 1, line: 0, col: 0 }];
}

const WARNING = 1;

/** An element's first fault of each kind: the others follow from it, as all do from one that may not be nil. */
function withoutEchoes(faults: readonly LibraryFault[]): readonly LibraryFault[] {
  const told = new Set<string>();
  return faults.filter(({ message, file, xpath }) => {
    const at = `${file} ${xpath}`;
    const kind = `${faultCode(message)} ${/attribute '[^']*'/.exec(message)?.[0] ?? ''} ${at}`;
    if (isRepeatedId(message) || told.has(kind) || told.has(`xmlSchema:nilNonNillableElement  ${at}`)) return false;
    told.add(kind);
    return true;
  });
}

function compile(whole: string, texts: ReadonlyMap<string, string>): XsdValidator {
  const { XmlDocument, XsdValidator } = libxml2();
  return reaching(texts, () => {
    const document = XmlDocument.fromString(whole, { url: WHOLE });
    try {
      return XsdValidator.fromDoc(document);
    } finally {
      document.dispose();
    }
  });
}
