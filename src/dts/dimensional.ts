import { remember } from '../value/remembered.js';
import { attribute, type Element } from '../xml/tree.js';
import type { Dts, ElementDeclaration, Relationship } from './dts.js';
import { DIMENSION_ARCROLES, XBRLDT } from './names.js';
import { networks, relationshipsFrom } from './network.js';
import { findConcept } from './query.js';
import { addressOf } from './references.js';
import { findTarget } from './target.js';

/** A has-hypercube relationship (Dimensions 1.0, 2.3) with the dimensions of its hypercube. */
export interface HasHypercube {
  readonly relationship: Relationship;
  /** `notAll`: a fact is valid where the hypercube does not hold it. */
  readonly negated: boolean;
  readonly container: string | undefined;
  /** No other dimensions, and nothing that is no dimension, in the container. */
  readonly closed: boolean;
  readonly dimensions: readonly CubeDimension[];
}

export interface CubeDimension {
  readonly declaration: ElementDeclaration;
  readonly typed: boolean;
  /** Where the dimension's domain is to be found. */
  readonly role: string;
}

/** The role in which the relationships go on that follow this one (2.4.3). */
export function consecutiveRole({ arc, role }: Relationship): string {
  return attribute(arc, 'targetRole', XBRLDT)?.trim() || role;
}

/** Whether the member may be reported (2.5.3.3); all may that the arc does not shut out. */
export function isUsable({ arc }: Relationship): boolean {
  return !FALSE.has(attribute(arc, 'usable', XBRLDT)?.trim() ?? '');
}

const FALSE: ReadonlySet<string> = new Set(['false', '0']);
const TRUE: ReadonlySet<string> = new Set(['true', '1']);

export function isTyped({ element }: ElementDeclaration): boolean {
  return attribute(element, 'typedDomainRef', XBRLDT) !== undefined;
}

/** The element that a typed dimension's members are (2.5.2.1): undefined where its address leads nowhere in the DTS. */
export function findTypedDomain(dts: Dts, { element }: ElementDeclaration): Element | undefined {
  const written = attribute(element, 'typedDomainRef', XBRLDT);
  if (written === undefined) return undefined;
  const { uri, fragment } = addressOf(element, written.trim());
  return fragment === undefined ? undefined : findTarget(dts.documents, uri, fragment);
}

interface Known {
  readonly hypercubes: Map<Element, ReadonlyMap<string, readonly HasHypercube[]>>;
  readonly members: Map<string, Map<Element, ReadonlySet<Element>>>;
  readonly parents: Map<Element, Relationship[]>;
  readonly defaults: Map<Element, Element>;
}

const KNOWN = new WeakMap<Dts, Known>();

function knownOf(dts: Dts): Known {
  return remember(KNOWN, dts, () => {
    const parents = new Map<Element, Relationship[]>();
    const defaults = new Map<Element, Element>();
    for (const { relationships } of networks(dts, DIMENSION_ARCROLES.domainMember)) {
      for (const one of relationships) remember(parents, one.to, () => []).push(one);
    }
    for (const { relationships } of networks(dts, DIMENSION_ARCROLES.dimensionDefault)) {
      for (const { from, to } of relationships) remember(defaults, from, () => to);
    }
    return { hypercubes: new Map(), members: new Map(), parents, defaults };
  });
}

/** The default member of each dimension, whatever the role (2.6); of several the first. */
export function dimensionDefaults(dts: Dts): ReadonlyMap<Element, Element> {
  return knownOf(dts).defaults;
}

/**
 * The hypercubes that a primary item has, its own and those of the items that it is a domain member of (2.7), by the role of
 * the link that says so. A fact is valid where it fits all of one role.
 */
export function hypercubesOf(dts: Dts, item: ElementDeclaration): ReadonlyMap<string, readonly HasHypercube[]> {
  const known = knownOf(dts);
  return remember(known.hypercubes, item.element, () => {
    const found = new Map<string, HasHypercube[]>();
    const met = new Set<Element>();
    const metInRole = new Map<string, Set<Element>>();
    const open: [Element, string | undefined][] = [[item.element, undefined]];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [element, role] = next;
      const seen = role === undefined ? met : remember(metInRole, role, () => new Set());
      if (seen.has(element)) continue;
      seen.add(element);
      for (const cube of ownHypercubes(dts, element, role)) {
        remember(found, cube.relationship.role, () => []).push(cube);
      }
      for (const above of known.parents.get(element) ?? []) {
        if (role === undefined || role === consecutiveRole(above)) open.push([above.from, above.role]);
      }
    }
    return found;
  });
}

function ownHypercubes(dts: Dts, element: Element, role: string | undefined): readonly HasHypercube[] {
  return [DIMENSION_ARCROLES.all, DIMENSION_ARCROLES.notAll].flatMap((arcrole) =>
    networks(dts, arcrole, role).flatMap((network) => network.from(element).map((one) => hypercube(dts, one))),
  );
}

function hypercube(dts: Dts, relationship: Relationship): HasHypercube {
  const { arc, arcrole, to } = relationship;
  const arcs = relationshipsFrom(dts, DIMENSION_ARCROLES.hypercubeDimension, consecutiveRole(relationship), to);
  return {
    relationship,
    negated: arcrole === DIMENSION_ARCROLES.notAll,
    container: attribute(arc, 'contextElement', XBRLDT)?.trim(),
    closed: TRUE.has(attribute(arc, 'closed', XBRLDT)?.trim() ?? ''),
    dimensions: arcs.flatMap((one) => {
      const declaration = findConcept(dts, one.to);
      return declaration ? [{ declaration, typed: isTyped(declaration), role: consecutiveRole(one) }] : [];
    }),
  };
}

/** The members that a dimension may have in a hypercube that looks for them in this role (2.5.3). */
export function usableMembers(dts: Dts, dimension: Element, role: string): ReadonlySet<Element> {
  const inRole = remember(knownOf(dts).members, role, () => new Map<Element, ReadonlySet<Element>>());
  return remember(inRole, dimension, () => {
    const usable = new Set<Element>();
    const shut = new Set<Element>();
    for (const one of domainOf(dts, dimension, role)) (isUsable(one) ? usable : shut).add(one.to);
    for (const member of shut) usable.delete(member);
    return usable;
  });
}

/** The relationships that make the domain of a dimension, from its domains down; each once, though they run in circles. */
export function* domainOf(dts: Dts, dimension: Element, role: string): Generator<Relationship> {
  yield* below(dts, relationshipsFrom(dts, DIMENSION_ARCROLES.dimensionDomain, role, dimension));
}

/** The domain members of an item or member, and theirs, from the role given onwards. */
export function* membersBelow(dts: Dts, element: Element, role: string): Generator<Relationship> {
  yield* below(dts, relationshipsFrom(dts, DIMENSION_ARCROLES.domainMember, role, element));
}

function* below(dts: Dts, first: readonly Relationship[]): Generator<Relationship> {
  const met = new Set<Relationship>();
  const open = [...first].reverse();
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (met.has(one)) continue;
    met.add(one);
    yield one;
    open.push(...relationshipsFrom(dts, DIMENSION_ARCROLES.domainMember, consecutiveRole(one), one.to));
  }
}
