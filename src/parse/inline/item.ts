import type { InlineSet } from '../../inline/inline-set.js';
import { isNil } from '../../inline/value.js';
import type { Context, ItemFact, Unit } from '../../instance/instance.js';
import { qname } from '../../value/qname.js';
import { attribute, type Element, placeOf, resolveName } from '../../xml/tree.js';
import type { Fraction } from './fractions.js';

/**
 * The item that an ix:nonFraction, ix:nonNumeric or ix:fraction maps to (inline XBRL 1.1, 7.2, 10.2, 11.2). A name that
 * cannot be resolved is in no namespace, its text as local part; a value that cannot be made is the text it would be made of.
 */
export function readItem(
  element: Element,
  inline: InlineSet,
  contexts: ReadonlyMap<string, Context>,
  units: ReadonlyMap<string, Unit>,
  fractions: ReadonlyMap<Element, Fraction>,
): ItemFact {
  const written = (local: string) => attribute(element, local)?.trim();
  const [name, contextRef, unitRef] = [written('name') ?? '', written('contextRef'), written('unitRef')];
  const fraction = element.name.local === 'fraction';
  return {
    kind: 'item',
    name: resolveName(element, name) ?? qname('', '', name),
    id: written('id'),
    place: placeOf(element),
    element,
    parent: undefined,
    value: fraction ? '' : inline.valueOf(element).text,
    nil: isNil(element),
    contextRef,
    context: contextRef === undefined ? undefined : contexts.get(contextRef),
    unitRef,
    unit: unitRef === undefined ? undefined : units.get(unitRef),
    decimals: written('decimals'),
    precision: written('precision'),
    language: inline.languageOf(element),
    fraction: fractions.get(element),
  };
}
