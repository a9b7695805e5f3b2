import type { QName } from '../value/qname.js';
import { IXT_0, IXT_1, IXT_2, IXT_3, IXT_4, IXT_5, IXT_SEC } from './namespaces.js';
import { REGISTRY_4, REGISTRY_5 } from './registries-hyphened.js';
import { REGISTRY_1, REGISTRY_2, REGISTRY_3 } from './registries-joined.js';
import { REGISTRY_SEC } from './registry-sec.js';
import type { Gives, Registry, Transformation } from './transformation.js';

const REGISTRIES: ReadonlyMap<string, Registry> = new Map([
  [IXT_0, REGISTRY_1],
  [IXT_1, REGISTRY_1],
  [IXT_2, REGISTRY_2],
  [IXT_3, REGISTRY_3],
  [IXT_4, REGISTRY_4],
  [IXT_5, REGISTRY_5],
  [IXT_SEC, REGISTRY_SEC],
]);

/** A value; or why there is none: no registry has the transformation, or it does not take this text. */
export type Transformed =
  | { readonly kind: 'value'; readonly value: string; readonly gives: Gives }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly gives: Gives };

/**
 * The value that the transformation `name` makes of the text of an `ix:nonFraction` or `ix:nonNumeric` (Inline XBRL 1.1,
 * section 14): the lexical form of the output type, numbers without sign and scale. The text is what stands within the
 * element, its continuations too; its white space is collapsed here, as the input types of all registries have it.
 * Takes time linear in the text.
 */
export function transform(name: QName, text: string): Transformed {
  const transformation = findTransformation(name);
  if (transformation === undefined) return { kind: 'unknown' };
  const { gives, read } = transformation;
  const value = read(collapse(text));
  return value === undefined ? { kind: 'refused', gives } : { kind: 'value', value, gives };
}

/** The transformation of this name; undefined where no registry that is known has it. */
export function findTransformation(name: QName): Transformation | undefined {
  return REGISTRIES.get(name.namespace)?.get(name.local);
}

/** The names of all known transformations, by namespace. */
export function transformations(): ReadonlyMap<string, readonly string[]> {
  return new Map([...REGISTRIES].map(([namespace, registry]) => [namespace, [...registry.keys()]]));
}

/** White space of XML alone: a no-break space stands where it stands. */
function collapse(text: string): string {
  return text
    .split(/[ \t\n\r]+/)
    .filter((word) => word !== '')
    .join(' ');
}
