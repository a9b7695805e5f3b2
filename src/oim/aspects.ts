import { linksMentioning } from '../dts/aside.js';
import { findTypedDomain, hypercubesOf } from '../dts/dimensional.js';
import type { Dts } from '../dts/dts.js';
import { XBRLDT, XSI } from '../dts/names.js';
import { findElement } from '../dts/query.js';
import type { Context, DimensionValue, InstancePeriod, ItemFact } from '../instance/instance.js';
import { numberOf } from '../instance/number.js';
import { findMoment, momentText } from '../value/moment.js';
import { type QName, sameName } from '../value/qname.js';
import { remember } from '../value/remembered.js';
import { attribute, type Element, elements, textWithin } from '../xml/tree.js';
import type { OimDimension, OimFact, OimPeriod } from './oim-report.js';

/** A period as moments; what is no date stays as it is written. */
export function periodOf(period: InstancePeriod): OimPeriod | undefined {
  if (period.kind === 'forever') return undefined;
  if (period.kind === 'instant') return { kind: 'instant', instant: momentOf(period.instant, 'instant') };
  return { kind: 'duration', start: momentOf(period.start, 'start'), end: momentOf(period.end, 'end') };
}

function momentOf(text: string, as: 'start' | 'end' | 'instant'): string {
  const found = findMoment(text, as);
  return found === undefined ? text : momentText(found);
}

/** Decimals as stated, or inferred from a precision (OIM 1.0, "Decimals"); undefined where nothing is said. */
export function decimalsOf(item: ItemFact, dts: Dts): OimFact['decimals'] {
  const written = item.decimals?.trim();
  if (item.nil) return undefined;
  if (written === 'INF') return written;
  if (written !== undefined) return /^[+-]?\d{1,6}$/.test(written) ? Number(written) : undefined;
  const concept = findElement(dts, item.name);
  const accuracy = concept && numberOf(item, concept)?.accuracy;
  return accuracy === 'unknown' ? undefined : accuracy;
}

/** The dimensions of a fact; of one whose member is more than a text, or no name, nothing: `'beyond'`. */
export function dimensionsOf({ name }: ItemFact, context: Context, dts: Dts): readonly OimDimension[] | 'beyond' {
  const made = context.dimensions.map((one) => dimensionOf(one, name, dts));
  return made.includes(undefined) ? 'beyond' : (made as readonly OimDimension[]);
}

function dimensionOf(value: DimensionValue, concept: QName, dts: Dts): OimDimension | undefined {
  const { axis, member, typed, explicit } = value;
  const container = value.container ?? containerOf(concept, axis, dts);
  if (explicit) return member && { axis, member, container };
  if (typed === undefined || typeof typed === 'string') {
    return { axis, container, typed: typed ?? null, domain: domainOf(axis, dts) };
  }
  if (elements(typed).length > 0) return undefined;
  return { axis, container, typed: isNil(typed) ? null : textWithin(typed), domain: typed.name };
}

function isNil(element: Element): boolean {
  return ['true', '1'].includes(attribute(element, 'nil', XSI)?.trim() ?? '');
}

/** Where the taxonomy's hypercubes look for an axis of the concept; a report of OIM does not say. */
function containerOf(concept: QName, axis: QName, dts: Dts): 'segment' | 'scenario' {
  const item = findElement(dts, concept);
  for (const cubes of item === undefined ? [] : hypercubesOf(dts, item).values()) {
    const cube = cubes.find(({ dimensions }) => dimensions.some(({ declaration }) => sameName(declaration.name, axis)));
    if (cube !== undefined) return cube.container === 'segment' ? 'segment' : 'scenario';
  }
  return usualContainer(dts);
}

const USUAL = new WeakMap<Dts, 'segment' | 'scenario'>();

/** What most hypercubes of the taxonomy say, those of concepts that are not at hand too. */
function usualContainer(dts: Dts): 'segment' | 'scenario' {
  return remember(USUAL, dts, () => {
    const said = linksMentioning(dts, 'contextElement').flatMap(({ arcs }) =>
      arcs.map(({ element }) => attribute(element, 'contextElement', XBRLDT)),
    );
    const count = (container: string) => said.filter((one) => one === container).length;
    return count('segment') > count('scenario') ? 'segment' : 'scenario';
  });
}

function domainOf(axis: QName, dts: Dts): QName | undefined {
  const dimension = findElement(dts, axis);
  const element = dimension && findTypedDomain(dts, dimension);
  return element && dts.declarations.get(element)?.name;
}
