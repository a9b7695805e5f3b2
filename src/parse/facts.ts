import { LINK, XBRLI, XLINK, XSI } from '../dts/names.js';
import type { Context, Fact, ItemFact, TupleFact, Unit } from '../instance/instance.js';
import { attribute, type Element, elements, findChild, placeOf, textWithin, XML } from '../xml/tree.js';

/**
 * The facts below an element (XBRL 2.1, 4.6 and 4.9): all that is neither of XBRL's own namespaces nor a link. What has a
 * context or text is an item, the rest a tuple: so an instance can be read before its taxonomy is known.
 */
export function readFacts(
  root: Element,
  contexts: ReadonlyMap<string, Context>,
  units: ReadonlyMap<string, Unit>,
): readonly Fact[] {
  const below = (parent: Element, tuple: TupleFact | undefined): readonly Fact[] =>
    elements(parent)
      .filter(isFact)
      .map((element) => read(element, tuple));

  const read = (element: Element, parent: TupleFact | undefined): Fact => {
    if (isItem(element)) return itemOf(element, parent, contexts, units);
    const tuple: TupleFact & { children: readonly Fact[] } = {
      kind: 'tuple',
      ...commonOf(element, parent),
      children: [],
    };
    tuple.children = below(element, tuple);
    return tuple;
  };

  return below(root, undefined);
}

function isFact(element: Element): boolean {
  const { namespace } = element.name;
  return namespace !== XBRLI && namespace !== LINK && attribute(element, 'type', XLINK)?.trim() !== 'extended';
}

function isItem(element: Element): boolean {
  if (attribute(element, 'contextRef') !== undefined) return true;
  return elements(element).length === 0 && textWithin(element).trim() !== '';
}

function commonOf(element: Element, parent: TupleFact | undefined) {
  return {
    name: element.name,
    id: attribute(element, 'id')?.trim(),
    place: placeOf(element),
    element,
    parent,
    nil: isTrue(attribute(element, 'nil', XSI)),
  };
}

function itemOf(
  element: Element,
  parent: TupleFact | undefined,
  contexts: ReadonlyMap<string, Context>,
  units: ReadonlyMap<string, Unit>,
): ItemFact {
  const shared = commonOf(element, parent);
  const contextRef = attribute(element, 'contextRef')?.trim();
  const unitRef = attribute(element, 'unitRef')?.trim();
  return {
    kind: 'item',
    ...shared,
    value: shared.nil ? '' : textWithin(element),
    contextRef,
    context: contextRef === undefined ? undefined : contexts.get(contextRef),
    unitRef,
    unit: unitRef === undefined ? undefined : units.get(unitRef),
    decimals: attribute(element, 'decimals'),
    precision: attribute(element, 'precision'),
    language: languageOf(element),
    fraction: fractionOf(element),
  };
}

function isTrue(text: string | undefined): boolean {
  return text?.trim() === 'true' || text?.trim() === '1';
}

function fractionOf(element: Element): ItemFact['fraction'] {
  const numerator = findChild(element, XBRLI, 'numerator');
  const denominator = findChild(element, XBRLI, 'denominator');
  if (numerator === undefined && denominator === undefined) return undefined;
  const text = (part: Element | undefined) => (part === undefined ? '' : textWithin(part).trim());
  return { numerator: text(numerator), denominator: text(denominator) };
}

/** XML 1.0, 2.12: the nearest; an empty one undoes those outside it. */
function languageOf(element: Element): string | undefined {
  for (let one: Element | undefined = element; one !== undefined; one = one.parent) {
    const language = attribute(one, 'lang', XML);
    if (language !== undefined) return language === '' ? undefined : language;
  }
  return undefined;
}
