import type { Dts } from '../dts/dts.js';
import { elementKey } from '../dts/structure.js';
import { clark } from '../value/qname.js';
import { remember } from '../value/remembered.js';
import { unitKey } from '../value/unit.js';
import type { Context, DimensionValue, ItemFact } from './instance.js';
import { periodKey } from './period.js';

/**
 * Equal for items alike in all aspects but concept and language (OIM 1.0, "Dimensions"), whichever contexts and units say them;
 * undefined where an item has no context.
 */
export function circumstancesOf({ context, unit, unitRef }: ItemFact, dts: Dts): string | undefined {
  if (context === undefined) return undefined;
  const measured = unit === undefined ? (unitRef ?? '') : unitKey(unit.measures);
  return `${contextKey(context, dts)} ${measured}`;
}

const KEYS = new WeakMap<Dts, WeakMap<Context, string>>();

/** Equal for contexts that say the same: entity, period as moments, dimensions in any order and container, what else they contain. */
function contextKey(context: Context, dts: Dts): string {
  const keys = remember(KEYS, dts, () => new WeakMap<Context, string>());
  return remember(keys, context, () => {
    const { entity, period, dimensions, segment, scenario } = context;
    const members = dimensions.map((one) => JSON.stringify([clark(one.axis), memberKey(one, dts)])).sort();
    const rest = [segment, scenario].map((container) => container.map((element) => elementKey(dts, element)));
    return JSON.stringify([entity.scheme, entity.identifier, periodKey(period), members, rest]);
  });
}

function memberKey({ explicit, member, typed }: DimensionValue, dts: Dts): string | null {
  if (explicit) return member === undefined ? null : clark(member);
  return typed === undefined || typeof typed === 'string' ? (typed ?? null) : elementKey(dts, typed);
}
