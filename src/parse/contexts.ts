import { XBRLDI } from '../dts/names.js';
import type { Context, DimensionValue, InstancePeriod } from '../instance/instance.js';
import { type QName, qname, XBRLI } from '../value/qname.js';
import { attribute, type Element, elements, findChild, named, placeOf, resolveName, textWithin } from '../xml/tree.js';

/**
 * The `xbrli:context` elements among these by id (XBRL 2.1, 4.7; XBRL Dimensions 1.0, 3.1.4), as they are written; of several with one id,
 * the first. What a context lacks is empty text; one without id cannot be referred to and is left out.
 */
export function readContexts(candidates: Iterable<Element>): ReadonlyMap<string, Context> {
  const contexts = new Map<string, Context>();
  for (const element of candidates) {
    const id = attribute(element, 'id')?.trim();
    if (id === undefined || !named(element, XBRLI, 'context') || contexts.has(id)) continue;
    contexts.set(id, readContext(id, element));
  }
  return contexts;
}

function readContext(id: string, element: Element): Context {
  const entity = findChild(element, XBRLI, 'entity');
  const identifier = entity && findChild(entity, XBRLI, 'identifier');
  const segment = contentOf(entity && findChild(entity, XBRLI, 'segment'));
  const scenario = contentOf(findChild(element, XBRLI, 'scenario'));
  return {
    id,
    place: placeOf(element),
    element,
    entity: {
      scheme: (identifier && attribute(identifier, 'scheme')?.trim()) ?? '',
      identifier: trimmed(identifier),
    },
    period: readPeriod(findChild(element, XBRLI, 'period')),
    segment: segment.filter((child) => !isDimensional(child)),
    scenario: scenario.filter((child) => !isDimensional(child)),
    dimensions: [
      ...segment.filter(isDimensional).map((child) => readDimension(child, 'segment')),
      ...scenario.filter(isDimensional).map((child) => readDimension(child, 'scenario')),
    ],
  };
}

/** An instant wins over a duration where a context wrongly has both; what is not written is empty. */
function readPeriod(period: Element | undefined): InstancePeriod {
  const part = (local: string) => period && findChild(period, XBRLI, local);
  const instant = part('instant');
  if (instant !== undefined) return { kind: 'instant', instant: trimmed(instant) };
  if (part('forever') !== undefined) return { kind: 'forever' };
  return { kind: 'duration', start: trimmed(part('startDate')), end: trimmed(part('endDate')) };
}

function contentOf(container: Element | undefined): readonly Element[] {
  return container === undefined ? [] : elements(container);
}

function isDimensional(element: Element): boolean {
  return named(element, XBRLDI, 'explicitMember') || named(element, XBRLDI, 'typedMember');
}

function readDimension(element: Element, container: 'segment' | 'scenario'): DimensionValue {
  const explicit = element.name.local === 'explicitMember';
  return {
    axis: axisOf(element),
    container,
    place: placeOf(element),
    element,
    member: explicit ? resolveName(element, textWithin(element)) : undefined,
    typed: explicit ? undefined : elements(element)[0],
    explicit,
  };
}

/** A name that cannot be resolved is in no namespace, its text as local part: no taxonomy has such a dimension. */
function axisOf(element: Element): QName {
  const written = attribute(element, 'dimension')?.trim() ?? '';
  return resolveName(element, written) ?? qname('', '', written);
}

function trimmed(element: Element | undefined): string {
  return element === undefined ? '' : textWithin(element).trim();
}
