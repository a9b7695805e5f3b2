import { createRequire } from 'node:module';
import type { ParseErrorCode } from 'jsonc-parser';
import type { Span } from '../source/source.js';
import type { JsonMember, JsonNode } from './tree.js';

/** Loaded with the first text: most runs read none, and every start would wait for it. */
const load = createRequire(import.meta.url);
const parser = () => load('jsonc-parser') as typeof import('jsonc-parser');

/** Deeper nesting is nobody's report. */
const DEEPEST = 200;

/** What is wrong with a JSON text. */
export interface JsonFault {
  readonly kind: 'malformed' | 'too-deep' | 'duplicate-name';
  readonly span: Span;
  /** In words, without a full stop. */
  readonly message: string;
  /** What would have been right there. */
  readonly expected: string;
}

/** What is expected where the parser gives these codes. */
const EXPECTED: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'a name in double quotes',
  ColonExpected: 'a colon',
  CommaExpected: 'a comma or the end of the array or object',
  CloseBraceExpected: 'a comma or }',
  CloseBracketExpected: 'a comma or ]',
  EndOfFileExpected: 'the end of the text',
  UnexpectedEndOfString: 'a double quote',
  UnexpectedEndOfNumber: 'a digit',
  InvalidUnicode: 'four hexadecimal digits',
  InvalidEscapeCharacter: 'an escape of JSON',
  InvalidCharacter: 'no control character',
};

/**
 * The value of a JSON text (RFC 8259, strictly: no comments, no trailing commas; a byte order mark before it is skipped),
 * with the place of everything. There is no value where the text is malformed or nested deeper than 200 levels. A name that an
 * object has twice is a fault too, and both stand in the tree.
 */
export function readJson(text: string): { value: JsonNode | undefined; faults: readonly JsonFault[] } {
  const skipped = text.startsWith('\ufeff') ? 1 : 0;
  const builder = new Builder(text, skipped);
  try {
    parser().visit(text.slice(skipped), builder, { disallowComments: true, allowTrailingComma: false });
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    return { value: undefined, faults: [stop.fault] };
  }
  return { value: builder.root, faults: builder.faults };
}

class Stop extends Error {
  constructor(readonly fault: JsonFault) {
    super(fault.message);
  }
}

type Growing =
  | { kind: 'object'; span: Span; members: JsonMember[]; names: Set<string> }
  | { kind: 'array'; span: Span; items: JsonNode[] };

/** Makes the tree from the parser's events. */
class Builder {
  root: JsonNode | undefined;
  readonly faults: JsonFault[] = [];
  readonly #open: Growing[] = [];
  readonly #names: { name: string; key: Span }[] = [];

  constructor(
    readonly text: string,
    readonly skipped: number,
  ) {}

  readonly onObjectBegin = (offset: number, length: number) =>
    this.#begin({ kind: 'object', span: this.#span(offset, length), members: [], names: new Set() });
  readonly onArrayBegin = (offset: number, length: number) =>
    this.#begin({ kind: 'array', span: this.#span(offset, length), items: [] });
  readonly onObjectEnd = (offset: number, length: number) => this.#end(offset, length);
  readonly onArrayEnd = (offset: number, length: number) => this.#end(offset, length);

  readonly onObjectProperty = (name: string, offset: number, length: number) => {
    const key = this.#span(offset, length);
    this.#names.push({ name, key });
    const object = this.#open.at(-1);
    if (object?.kind !== 'object') return;
    if (object.names.has(name)) {
      const message = `the name "${name}" stands twice in one object`;
      this.faults.push({ kind: 'duplicate-name', span: key, message, expected: 'another name' });
    }
    object.names.add(name);
  };

  readonly onLiteralValue = (value: string | number | boolean | null, offset: number, length: number) => {
    const span = this.#span(offset, length);
    this.#add({ kind: 'scalar', span, value, written: this.text.slice(span.start, span.end) });
  };

  readonly onError = (error: ParseErrorCode, offset: number, length: number) => {
    const span = this.#span(offset, length);
    const instead = this.root === undefined ? 'a value' : 'the end of the text';
    const expected = EXPECTED[parser().printParseErrorCode(error)] ?? instead;
    throw new Stop({ kind: 'malformed', span, message: `${expected} is expected`, expected });
  };

  #begin(node: Growing): void {
    if (this.#open.length >= DEEPEST) {
      const message = `values are nested deeper than ${DEEPEST} levels`;
      throw new Stop({ kind: 'too-deep', span: node.span, message, expected: 'fewer levels' });
    }
    this.#open.push(node);
  }

  #end(offset: number, length: number): void {
    const node = this.#open.pop();
    if (node === undefined) return;
    const span = { start: node.span.start, end: this.#span(offset, length).end };
    this.#add(
      node.kind === 'object'
        ? { kind: 'object', span, members: node.members }
        : { kind: 'array', span, items: node.items },
    );
  }

  #add(value: JsonNode): void {
    const parent = this.#open.at(-1);
    if (parent === undefined) this.root = value;
    else if (parent.kind === 'array') parent.items.push(value);
    else {
      const { name, key } = this.#names.pop() as { name: string; key: Span };
      parent.members.push({ name, key, value });
    }
  }

  #span(offset: number, length: number): Span {
    return { start: this.skipped + offset, end: this.skipped + offset + length };
  }
}
