import { clark } from '../value/qname.js';
import { remember } from '../value/remembered.js';
import type { Attribute, Element } from '../xml/tree.js';
import { attribute } from '../xml/tree.js';
import { asidesWith, linksOfAside } from './aside.js';
import type { Dts, ExtendedLink, Relationship } from './dts.js';
import { XLINK } from './names.js';
import { linksToJudge } from './query.js';
import { attributeKey, canonicalDecimal } from './structure.js';

/**
 * A network of relationships (XBRL 2.1, 3.5.3.9.7.3): a base set (arcs of one element and arcrole in links of one element and
 * role) after prohibition and overriding, its relationships in their order.
 */
export interface Network {
  readonly arcrole: string;
  readonly role: string;
  readonly relationships: readonly Relationship[];
  from(element: Element): readonly Relationship[];
  to(element: Element): readonly Relationship[];
  /** Where the trees begin: elements that no relationship leads to. */
  readonly roots: readonly Element[];
}

/** All relationships as written, those too that prohibit and that are overridden, by base set. */
type BaseSets = ReadonlyMap<string, readonly Relationship[]>;

interface Made {
  /** By base set. */
  readonly networks: Map<string, Network>;
  /** By arcrole, and by arcrole and role. */
  readonly found: Map<string, readonly Network[]>;
}

const MADE = new WeakMap<Dts, Made>();

/** The networks of an arcrole, of one role or of all; made once for a DTS. */
export function networks(dts: Dts, arcrole: string, role?: string): readonly Network[] {
  const made = remember(MADE, dts, () => ({ networks: new Map(), found: new Map() }));
  return remember(made.found, role === undefined ? arcrole : `${arcrole} ${role}`, () =>
    [...baseSets(dts, arcrole, role)].map(([key, set]) =>
      remember(made.networks, key, () => network(arcrole, set[0]?.role ?? '', effective(dts, set))),
    ),
  );
}

/** The networks of an arcrole in which documents take part that are not known to be valid. */
export function networksToJudge(dts: Dts, arcrole: string): readonly Network[] {
  const links = linksToJudge(dts).filter(({ arcs }) => arcs.some((arc) => arc.arcrole === arcrole));
  return [...new Set(links.map(({ role }) => role))].flatMap((role) => networks(dts, arcrole, role));
}

/** The relationships of an arcrole and role that begin at an element. */
export function relationshipsFrom(dts: Dts, arcrole: string, role: string, element: Element): readonly Relationship[] {
  const found = networks(dts, arcrole, role);
  return found.length === 1 ? found[0]!.from(element) : found.flatMap((network) => network.from(element));
}

const BY_LINKS = new WeakMap<readonly ExtendedLink[], BaseSets>();

/** The base sets of an arcrole, of one role or of all; asides are read for it that may hold some of it. */
function baseSets(dts: Dts, arcrole: string, role: string | undefined): BaseSets {
  const sources = [dts.links, ...asidesWith(dts, arcrole, role).map((aside) => linksOfAside(dts, aside))];
  const sets = new Map<string, readonly Relationship[]>();
  for (const links of sources) {
    for (const [key, set] of remember(BY_LINKS, links, () => setsOf(links))) {
      if (set[0]?.arcrole !== arcrole || (role !== undefined && set[0].role !== role)) continue;
      const before = sets.get(key);
      sets.set(key, before === undefined ? set : inOrder(dts, [...before, ...set]));
    }
  }
  return sets;
}

function setsOf(links: readonly ExtendedLink[]): BaseSets {
  const sets = new Map<string, Relationship[]>();
  for (const link of links) {
    for (const relationship of relationshipsOf(link)) {
      remember(sets, baseSetKey(relationship), () => []).push(relationship);
    }
  }
  return sets;
}

/** In the order in which their documents were discovered. */
function inOrder(dts: Dts, relationships: readonly Relationship[]): readonly Relationship[] {
  const order = new Map([...dts.documents.keys()].map((uri, index) => [uri, index]));
  const placeOf = ({ link }: Relationship) => order.get(link.tree.uri) ?? 0;
  return [...relationships].sort((a, b) => placeOf(a) - placeOf(b));
}

/** 3.5.3.9.7.3: what makes two arcs of one base set. */
function baseSetKey({ arcrole, role, arc, link }: Relationship): string {
  return [arcrole, role, clark(link.name), clark(arc.name)].join(' ');
}

/** What an extended link's arcs relate, from all of one label to all of another; locators to nowhere relate nothing. */
export function relationshipsOf(link: ExtendedLink): readonly Relationship[] {
  const ends = new Map<string, Element[]>();
  for (const { label, target } of link.locators) {
    if (target !== undefined) remember(ends, label, () => []).push(target);
  }
  for (const { label, element } of link.resources) remember(ends, label, () => []).push(element);
  return link.arcs.flatMap(({ element: arc, from, to, arcrole }) =>
    (ends.get(from) ?? []).flatMap((source) =>
      (ends.get(to) ?? []).map((target) => ({
        from: source,
        to: target,
        arc,
        link: link.element,
        arcrole,
        role: link.role,
        order: attribute(arc, 'order')?.trim() ?? '1',
        priority: Number(attribute(arc, 'priority')?.trim() ?? '0'),
        prohibited: attribute(arc, 'use')?.trim() === 'prohibited',
        attributes: arc.attributes,
      })),
    ),
  );
}

/**
 * What is left of a base set (3.5.3.9.7.5): of equivalent relationships the one of highest priority, the prohibiting
 * one first among equals; one that prohibits leaves none.
 */
export function effective(dts: Dts, relationships: readonly Relationship[]): readonly Relationship[] {
  const strongest = new Map<string, Relationship>();
  const numbers = new Map<Element, number>();
  const number = (element: Element) => remember(numbers, element, () => numbers.size);
  for (const one of relationships) {
    const key = `${number(one.from)} ${number(one.to)} ${significant(dts, one)}`;
    const other = strongest.get(key);
    if (other === undefined || one.priority > other.priority || (one.priority === other.priority && one.prohibited)) {
      strongest.set(key, one);
    }
  }
  return [...strongest.values()].filter((one) => !one.prohibited);
}

/** Attributes that say nothing of what is related: those of XLink, `use` and `priority` (3.5.3.9.7.4). */
function significant(dts: Dts, { arc, attributes }: Relationship): string {
  const all = attributes
    .filter(({ name }) => name.namespace !== XLINK && !(name.namespace === '' && EXEMPT.has(name.local)))
    .map((one) => said(dts, arc, one));
  if (!attributes.some(({ name }) => name.namespace === '' && name.local === 'order')) all.push('{}order=1');
  return all.sort().join(' ');
}

const EXEMPT: ReadonlySet<string> = new Set(['use', 'priority']);

/** Values are compared as what they are: an order or a weight as a number, others as their declarations say. */
function said(dts: Dts, arc: Element, written: Attribute): string {
  const { name, value } = written;
  if (name.namespace !== '') return attributeKey(dts, arc, written);
  const isNumber = name.local === 'order' || name.local === 'weight';
  return `{}${name.local}=${isNumber ? canonicalDecimal(value.trim()) : value}`;
}

const NONE: readonly Relationship[] = [];

function network(arcrole: string, role: string, unordered: readonly Relationship[]): Network {
  const relationships = unordered
    .map((one) => ({ one, order: Number(one.order) }))
    .sort((a, b) => a.order - b.order || 0)
    .map(({ one }) => one);
  const from = new Map<Element, Relationship[]>();
  const to = new Map<Element, Relationship[]>();
  for (const one of relationships) {
    remember(from, one.from, () => []).push(one);
    remember(to, one.to, () => []).push(one);
  }
  return {
    arcrole,
    role,
    relationships,
    from: (element) => from.get(element) ?? NONE,
    to: (element) => to.get(element) ?? NONE,
    roots: [...from.keys()].filter((element) => !to.has(element)),
  };
}
