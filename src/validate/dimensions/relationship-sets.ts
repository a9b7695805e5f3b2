import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import { consecutiveRole, domainOf, isUsable, membersBelow } from '../../dts/dimensional.js';
import type { Dts, Relationship } from '../../dts/dts.js';
import { DIMENSION_ARCROLES } from '../../dts/names.js';
import { networks, relationshipsFrom } from '../../dts/network.js';
import { remember } from '../../value/remembered.js';
import { type Element, placeOf } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';

/**
 * A dimensional relationship set, from a hypercube down to the members, runs in no circle (Dimensions 1.0, 2.4.4), and no
 * primary item of it is a member of its own dimensions (2.5.3.1). Each dimension is walked once for a role: linear
 * in the arcs of its domain.
 */
export const relationshipSets: DtsRule = function* (dts) {
  const walked = new Set<string>();
  const numbers = new Map<Element, number>();
  const number = (element: Element) => remember(numbers, element, () => numbers.size);
  for (const arcrole of [DIMENSION_ARCROLES.all, DIMENSION_ARCROLES.notAll]) {
    for (const { relationships } of networks(dts, arcrole)) {
      for (const has of relationships) {
        for (const cubeDimension of dimensionsOf(dts, has)) {
          const key = `${number(has.from)} ${has.role} ${number(cubeDimension.to)} ${consecutiveRole(cubeDimension)}`;
          if (walked.has(key)) continue;
          walked.add(key);
          yield* checkSet(dts, has, cubeDimension);
        }
      }
    }
  }
};

function dimensionsOf(dts: Dts, has: Relationship): readonly Relationship[] {
  return relationshipsFrom(dts, DIMENSION_ARCROLES.hypercubeDimension, consecutiveRole(has), has.to);
}

function* checkSet(dts: Dts, has: Relationship, cubeDimension: Relationship): Generator<Diagnostic> {
  const domain = [...domainOf(dts, cubeDimension.to, consecutiveRole(cubeDimension))];
  const closing = findCircle([has.to, cubeDimension.to], domain);
  if (closing !== undefined) {
    const message = 'The members of a dimension run in a circle.';
    yield diagnoseAt('xbrldte:DRSDirectedCycleError', message, placeOf(closing.arc));
  }
  const items = new Set([has.from]);
  for (const one of membersBelow(dts, has.from, has.role)) if (isUsable(one)) items.add(one.to);
  const both = domain.find((one) => isUsable(one) && items.has(one.to));
  if (both !== undefined) {
    const message = 'A primary item is a member of a dimension of its own hypercube.';
    yield diagnoseAt('xbrldte:PrimaryItemPolymorphismError', message, placeOf(both.arc));
  }
}

/** The arc that closes a circle, where there is one: a walk in depth that meets an element it is still below. */
function findCircle(above: readonly Element[], relationships: readonly Relationship[]): Relationship | undefined {
  const from = new Map<Element, Relationship[]>();
  for (const one of relationships) remember(from, one.from, () => []).push(one);
  const path = new Set(above);
  const done = new Set<Element>();
  const start = above.at(-1)!;
  const open: { element: Element; next: number }[] = [{ element: start, next: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const one = from.get(top.element)?.[top.next++];
    if (one === undefined) {
      path.delete(top.element);
      done.add(top.element);
      open.pop();
    } else if (path.has(one.to)) {
      if (isUsable(one)) return one;
    } else if (!done.has(one.to)) {
      path.add(one.to);
      open.push({ element: one.to, next: 0 });
    }
  }
  return undefined;
}
