import { type JsonNode, type JsonObject, spanOf } from '../../json/tree.js';
import type { Say } from './say.js';

/** What JSON is to look like: what a JSON Schema says, in so few words as xBRL-JSON needs. */
export type Shape =
  | { readonly kind: 'any' }
  /** A value that is no object or array, in these words. */
  | { readonly kind: 'scalar'; readonly expected: string; readonly fits: (value: Scalar, written: string) => boolean }
  | { readonly kind: 'list'; readonly items: Shape }
  | { readonly kind: 'object'; readonly members: Members };

type Scalar = string | number | boolean | null;

export interface Members {
  readonly known: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** Members of other names: which names there may be, in words, and their shape. */
  readonly others?: { readonly expected: string; readonly fits: (name: string) => boolean; readonly shape: Shape };
}

/** Says `xbrlje:invalidJSONStructure` wherever a value has another shape; all else that the value holds is looked at too. */
export function checkShape(node: JsonNode, shape: Shape, say: Say): void {
  if (shape.kind === 'object') {
    if (node.kind === 'object') checkMembers(node, shape.members, say);
    else misshapen(node, 'an object', say);
  } else if (shape.kind === 'list') {
    if (node.kind === 'array') for (const item of node.items) checkShape(item, shape.items, say);
    else misshapen(node, 'an array', say);
  } else if (shape.kind === 'scalar') {
    if (node.kind !== 'scalar' || !shape.fits(node.value, node.written)) misshapen(node, shape.expected, say);
  }
}

function checkMembers(object: JsonObject, { known, required = [], others }: Members, say: Say): void {
  const there = new Set(object.members.map(({ name }) => name));
  for (const name of required) {
    if (there.has(name)) continue;
    say('xbrlje:invalidJSONStructure', `The member "${name}" is missing.`, object.span, { expected: name });
  }
  for (const member of object.members) {
    const { name, value } = member;
    const shape = Object.hasOwn(known, name) ? known[name] : others?.fits(name) ? others.shape : undefined;
    if (shape !== undefined) checkShape(value, shape, say);
    else {
      const expected = [...Object.keys(known), ...(others === undefined ? [] : [others.expected])].join(', ');
      const message = `The member "${name}" is not one that may stand here.`;
      say('xbrlje:invalidJSONStructure', message, spanOf(member), { actual: name, expected });
    }
  }
}

function misshapen(node: JsonNode, expected: string, say: Say): void {
  const actual = node.kind === 'scalar' ? node.written : `an ${node.kind}`;
  say('xbrlje:invalidJSONStructure', 'The value is of the wrong kind.', node.span, { actual, expected });
}
