import { XBRLDI, XBRLI } from '../../dts/names.js';
import type { Context, DimensionValue, InstancePeriod } from '../../instance/instance.js';
import { qname } from '../../value/qname.js';
import {
  attribute,
  type Element,
  elements,
  filterChildren,
  findChild,
  named,
  placeOf,
  resolveName,
  textWithin,
} from '../../xml/tree.js';

/** The contexts (XBRL 2.1, 4.7) by id; of several with one id the first. */
export function readContexts(root: Element): ReadonlyMap<string, Context> {
  const contexts = new Map<string, Context>();
  for (const element of filterChildren(root, XBRLI, 'context')) {
    const context = readContext(element);
    if (!contexts.has(context.id)) contexts.set(context.id, context);
  }
  return contexts;
}

/** One context as written; what is missing is the empty text. */
export function readContext(element: Element): Context {
  const entity = findChild(element, XBRLI, 'entity');
  const identifier = entity && findChild(entity, XBRLI, 'identifier');
  const segment = entity && findChild(entity, XBRLI, 'segment');
  const scenario = findChild(element, XBRLI, 'scenario');
  return {
    id: attribute(element, 'id')?.trim() ?? '',
    place: placeOf(element),
    element,
    entity: {
      scheme: (identifier && attribute(identifier, 'scheme')?.trim()) ?? '',
      identifier: textOf(identifier),
    },
    period: readPeriod(findChild(element, XBRLI, 'period')),
    segment: otherContent(segment),
    scenario: otherContent(scenario),
    dimensions: [...readDimensions(segment, 'segment'), ...readDimensions(scenario, 'scenario')],
  };
}

function textOf(element: Element | undefined): string {
  return element === undefined ? '' : textWithin(element).trim();
}

function readPeriod(period: Element | undefined): InstancePeriod {
  const child = (local: string) => period && findChild(period, XBRLI, local);
  const instant = child('instant');
  if (instant !== undefined) return { kind: 'instant', instant: textOf(instant) };
  const start = child('startDate');
  const end = child('endDate');
  if (start === undefined && end === undefined) return { kind: 'forever' };
  return { kind: 'duration', start: textOf(start), end: textOf(end) };
}

function otherContent(container: Element | undefined): readonly Element[] {
  return container === undefined ? [] : elements(container).filter((child) => !isMember(child));
}

function isMember(element: Element): boolean {
  return named(element, XBRLDI, 'explicitMember') || named(element, XBRLDI, 'typedMember');
}

/** The members in a segment or scenario (Dimensions 1.0, 3.1.4); one whose axis is no name that can be resolved has an empty one. */
function readDimensions(container: Element | undefined, where: 'segment' | 'scenario'): readonly DimensionValue[] {
  if (container === undefined) return [];
  return elements(container)
    .filter(isMember)
    .map((element) => {
      const explicit = element.name.local === 'explicitMember';
      return {
        axis: resolveName(element, attribute(element, 'dimension') ?? '') ?? qname('', '', ''),
        container: where,
        place: placeOf(element),
        element,
        member: explicit ? resolveName(element, textWithin(element)) : undefined,
        typed: explicit ? undefined : elements(element)[0],
        explicit,
      };
    });
}
