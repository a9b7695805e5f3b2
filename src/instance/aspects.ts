import { findMoment, momentKey } from '../value/moment.js';
import { clark } from '../value/qname.js';
import { remember } from '../value/remembered.js';
import { unitKey } from '../value/unit.js';
import { type Element, isElement } from '../xml/tree.js';
import type { Context, InstancePeriod, ItemFact } from './instance.js';

/**
 * Equal for items alike in all aspects but concept and language (OIM 1.0, "Dimensions"), whichever contexts and units say them;
 * undefined where an item has no context.
 */
export function circumstancesOf({ context, unit, unitRef }: ItemFact): string | undefined {
  if (context === undefined) return undefined;
  const measured = unit === undefined ? (unitRef ?? '') : unitKey(unit.measures);
  return `${contextKey(context)} ${measured}`;
}

const KEYS = new WeakMap<Context, string>();

/** Equal for contexts that say the same: entity, period as moments, dimensions in any order, what else they contain. */
export function contextKey(context: Context): string {
  return remember(KEYS, context, () => {
    const { entity, period, dimensions, segment, scenario } = context;
    const members = dimensions.map(({ axis, explicit, member, typed }) => {
      const value = explicit ? member && clark(member) : typeof typed === 'string' ? typed : typed && content(typed);
      return [clark(axis), value ?? null];
    });
    const rest = [segment, scenario].map((container) => container.map(content));
    return JSON.stringify([entity.scheme, entity.identifier, periodKey(period), members.sort(byText), rest]);
  });
}

function byText(a: readonly unknown[], b: readonly unknown[]): number {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function periodKey(period: InstancePeriod): readonly string[] {
  if (period.kind === 'forever') return [];
  if (period.kind === 'instant') return [moment(period.instant, 'instant')];
  return [moment(period.start, 'start'), moment(period.end, 'end')];
}

/** What is no moment is only like itself. */
function moment(text: string, as: 'start' | 'end' | 'instant'): string {
  const found = findMoment(text, as);
  return found === undefined ? text.trim() : momentKey(found);
}

/** The element with all in it, whatever its prefixes and the white space round its words. */
function content(element: Element): unknown {
  const attributes = element.attributes.map(({ name, value }) => [clark(name), value.trim()]).sort(byText);
  const parts = element.children.map((child) => (isElement(child) ? content(child) : child.trim()));
  return [clark(element.name), attributes, parts.filter((part) => part !== '')];
}
