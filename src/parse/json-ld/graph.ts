import { remember } from '../../value/remembered.js';

/** A value of a property, as expansion leaves it (JSON-LD 1.1, 9): a literal, a list, or a node. */
export interface Value {
  readonly '@value'?: unknown;
  readonly '@type'?: unknown;
  readonly '@language'?: string;
  readonly '@list'?: readonly Value[];
  readonly '@id'?: string;
  readonly [property: string]: unknown;
}

/** A node with all that the document says of it, wherever it says so. */
export interface Node {
  readonly id: string | undefined;
  readonly types: ReadonlySet<string>;
  of(property: string): readonly Value[];
  /** The properties that it has, by their IRIs. */
  readonly properties: Iterable<string>;
}

/** The nodes of a document. */
export interface Graph {
  /** Those of a type, in the order in which the document first names them. */
  ofType(type: string): readonly Node[];
  /** The node that a value is or refers to; undefined for a literal. */
  at(value: Value | undefined): Node | undefined;
}

class Growing implements Node {
  readonly types = new Set<string>();
  readonly #values = new Map<string, Value[]>();

  constructor(readonly id: string | undefined) {}

  of(property: string): readonly Value[] {
    return this.#values.get(property) ?? [];
  }

  get properties(): Iterable<string> {
    return this.#values.keys();
  }

  add(property: string, values: readonly Value[]): void {
    const known = remember(this.#values, property, () => []);
    for (const value of values) known.push(value);
  }
}

/** The nodes of an expanded document; what is said twice of one stands there twice. */
export function graphOf(expanded: unknown): Graph {
  const named = new Map<string, Growing>();
  const nameless = new Map<object, Growing>();
  const nodes: Growing[] = [];
  const grow = (id: string | undefined) => {
    const made = new Growing(id);
    nodes.push(made);
    return made;
  };
  const nodeOf = (value: Value): Growing => {
    const id = value['@id'];
    return id === undefined ? remember(nameless, value, () => grow(undefined)) : remember(named, id, () => grow(id));
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else if (isObject(value) && value['@list'] !== undefined) visit(value['@list']);
    else if (isObject(value) && !('@value' in value)) visitNode(value);
  };
  const visitNode = (value: Value): void => {
    const node = nodeOf(value);
    for (const [property, values] of Object.entries(value)) {
      if (property === '@type') for (const type of asArray(values)) node.types.add(String(type));
      else if (property === '@reverse') visit(Object.values(values as object));
      else if (property === '@graph' || property === '@included') visit(values);
      else if (!property.startsWith('@')) {
        node.add(property, asArray(values).filter(isObject));
        visit(values);
      }
    }
  };
  visit(expanded);
  return {
    ofType: (type) => nodes.filter(({ types }) => types.has(type)),
    at: (value) => {
      if (value === undefined || '@value' in value || '@list' in value) return undefined;
      return value['@id'] === undefined ? nameless.get(value) : named.get(value['@id']);
    },
  };
}

function isObject(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** The text of a literal; numbers and truth values of JSON as XML Schema writes them. */
export function textOf(value: Value | undefined): string | undefined {
  const said = value?.['@value'];
  return said === undefined || said === null || typeof said === 'object' ? undefined : String(said);
}

export function typeOf(value: Value): string | undefined {
  const type = value['@type'];
  return typeof type === 'string' ? type : undefined;
}
