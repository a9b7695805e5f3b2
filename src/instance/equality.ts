import type { Dts } from '../dts/dts.js';
import { XBRLI } from '../dts/names.js';
import { elementKey } from '../dts/structure.js';
import { remember } from '../value/remembered.js';
import { type Element, elements, findChild } from '../xml/tree.js';
import type { Context } from './instance.js';
import { periodKey } from './period.js';

const KEYS = new WeakMap<Dts, WeakMap<Context, string>>();

/** A text that is equal for contexts that are s-equal (XBRL 2.1, 4.10): of one period, entity, segment and scenario, in the order in which
 * they are written, whatever OIM makes of them. */
export function structureKey(dts: Dts, context: Context): string {
  const keys = remember(KEYS, dts, () => new WeakMap<Context, string>());
  return remember(keys, context, () => makeKey(dts, context));
}

function makeKey(dts: Dts, { entity, period, element, dimensions }: Context): string {
  const content = element === undefined ? [] : containersOf(element).map((container) => contentKey(dts, container));
  const members = element === undefined ? dimensions.map(({ axis, member, typed }) => [axis, member, typed]) : [];
  return JSON.stringify([entity.scheme, entity.identifier, periodKey(period), content, members]);
}

function containersOf(context: Element): readonly (Element | undefined)[] {
  const entity = findChild(context, XBRLI, 'entity');
  return [entity && findChild(entity, XBRLI, 'segment'), findChild(context, XBRLI, 'scenario')];
}

function contentKey(dts: Dts, container: Element | undefined): readonly string[] | undefined {
  return container && elements(container).map((child) => elementKey(dts, child));
}
