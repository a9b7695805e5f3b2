import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { IX } from '../../inline/names.js';
import { clark, prefixed, XBRLI } from '../../value/qname.js';
import { attribute, type Element, placeOf, type Scope, XML } from '../../xml/tree.js';
import type { InlineRule } from './rule.js';

/** What the ix:references of one target have said so far. */
interface Said {
  readonly attributes: Set<string>;
  readonly namespaces: Map<string, string>;
  readonly scopes: Set<Scope>;
  identified: boolean;
}

/**
 * The ix:references of one target become one root (inline XBRL 1.1, 12.1): among them an attribute stands once, one at most has
 * an id, a prefix means one namespace, and none has attributes of XBRL's own namespace.
 */
export const referencesAgree: InlineRule = function* (inline) {
  const targets = new Map<string | undefined, Said>();
  for (const element of inline.named('references')) {
    const target = attribute(element, 'target')?.trim();
    const said = targets.get(target) ?? {
      attributes: new Set(),
      namespaces: new Map(),
      scopes: new Set(),
      identified: false,
    };
    targets.set(target, said);
    yield* judgeAttributes(element, said);
    yield* judgeId(element, said);
    yield* judgePrefixes(element, said);
  }
};

function* judgeAttributes(element: Element, { attributes }: Said): Iterable<Diagnostic> {
  for (const { name } of element.attributes) {
    const { namespace, local } = name;
    if (namespace === XBRLI) {
      const message = `ix:references has ${prefixed(name)}, an attribute of XBRL itself.`;
      yield diagnoseAt('ix11.12.1.1:qualifiedAttributeDisallowed', message, placeOf(element));
    }
    if (namespace === '' || namespace === IX || (namespace === XML && local === 'base')) continue;
    if (attributes.has(clark(name))) {
      const message = `${prefixed(name)} stands on two ix:references of one target.`;
      yield diagnoseAt('ix11.12.1.2:referencesAttributeDuplication', message, placeOf(element));
    }
    attributes.add(clark(name));
  }
}

function* judgeId(element: Element, said: Said): Iterable<Diagnostic> {
  if (attribute(element, 'id') === undefined) return;
  if (said.identified) {
    const message = 'Two ix:references of one target have ids.';
    yield diagnoseAt('ix11.12.1.2:referencesTargetId', message, placeOf(element));
  }
  said.identified = true;
}

function* judgePrefixes(element: Element, { namespaces, scopes }: Said): Iterable<Diagnostic> {
  if (scopes.has(element.scope)) return;
  scopes.add(element.scope);
  for (const [prefix, namespace] of element.scope) {
    const other = namespaces.get(prefix);
    if (other !== undefined && other !== namespace) {
      const message = `The prefix ${prefix || '(none)'} is of another namespace than at another ix:references of the target.`;
      const places = { actual: namespace, expected: other };
      yield diagnoseAt('ix11.12.1.2:referencesNamespacePrefixConflict', message, placeOf(element), places);
    } else namespaces.set(prefix, namespace);
  }
}
