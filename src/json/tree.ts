import type { Span } from '../source/source.js';

/** A JSON value (RFC 8259) that knows its place. */
export type JsonNode = JsonObject | JsonArray | JsonScalar;

/** Members as written, in their order: of several with one name all stand here. */
export interface JsonObject {
  readonly kind: 'object';
  readonly span: Span;
  readonly members: readonly JsonMember[];
}

export interface JsonMember {
  readonly name: string;
  /** The name with its quotes. */
  readonly key: Span;
  readonly value: JsonNode;
}

export interface JsonArray {
  readonly kind: 'array';
  readonly span: Span;
  readonly items: readonly JsonNode[];
}

export interface JsonScalar {
  readonly kind: 'scalar';
  readonly span: Span;
  readonly value: string | number | boolean | null;
  /** A number as written: `value` may have lost digits. */
  readonly written: string;
}

/** The value of this name; of several the first. Undefined where there is none, or where the value is no object. */
export function findMember(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.kind === 'object' ? node.members.find((member) => member.name === name)?.value : undefined;
}

/** The members of an object, each name once, the first of its name; of anything else none. */
export function membersOf(node: JsonNode | undefined): readonly JsonMember[] {
  if (node?.kind !== 'object') return [];
  const met = new Set<string>();
  return node.members.filter(({ name }) => !met.has(name) && met.add(name));
}

export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === 'array' ? node.items : [];
}

/** The text that a string holds; undefined for anything else. */
export function textOf(node: JsonNode | undefined): string | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

/** From the name to the end of the value. */
export function spanOf({ key, value }: JsonMember): Span {
  return { start: key.start, end: value.span.end };
}
