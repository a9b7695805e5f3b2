import { DIMENSION_ARCROLES, STANDARD_LINK_ROLE, WIDER_NARROWER } from '../dts/names.js';
import type { XmlElement } from '../xml/element.js';
import type { AxisSource, TaxonomySource } from './authored.js';
import { type Arc, extendedLink, linkbase, roleRef } from './extended-link.js';
import { type Address, LINE_ITEMS, ROLE_ID, roleOf, TABLE } from './naming.js';
import { SCHEMAS } from './vocabulary.js';

/** The parts of the base that an extension's arcs reach, as addresses. */
export interface BaseParts {
  readonly namespace: string;
  readonly address: Address;
  /** The schema as the extension reaches it. */
  readonly href: string;
  /** By the local name of each axis, in order: its domain, and how many members it has already. */
  readonly domains: ReadonlyMap<string, { readonly name: string; readonly members: number }>;
  readonly concepts: ReadonlySet<string>;
}

/**
 * The definition linkbase of a taxonomy that stands alone (XBRL Dimensions 1.0, 2.2 to 2.7): one closed hypercube over
 * the scenario with every axis, for all concepts; each domain is its axis' default.
 */
export function compileDefinition(source: TaxonomySource, schema: string, at: Address): XmlElement {
  const role = roleOf(source.namespace);
  const arcs: Arc[] = [
    ...hypercube(
      at(LINE_ITEMS),
      at(TABLE),
      source.axes.map((axis) => ({ to: at(axis.name) })),
    ),
    ...source.axes.flatMap((axis) => axisArcs(axis, at)),
    ...source.concepts.map((concept) => domainMember(at(LINE_ITEMS), at(concept.name))),
  ];
  return linkbase(
    [roleRef('role', role, `${schema}#${ROLE_ID}`), ...arcroleRefs(arcs), extendedLink('definition', role, arcs)],
    ['xbrldt'],
  );
}

/**
 * The definition linkbase of an extension. New concepts join the base's primary items and new members the base's
 * domains, in the base's role. A new axis cannot join the base's closed hypercube: it brings a role and hypercube of
 * its own with the base's axes beside it, in which the facts that use it are valid; there the domains and the primary
 * items are followed into the base's role (`xbrldt:targetRole`). A proposed concept is anchored to its next wider one.
 */
export function compileExtensionDefinition(
  source: TaxonomySource,
  schema: string,
  at: Address,
  ownAxes: readonly AxisSource[],
  base: BaseParts,
): XmlElement {
  const baseRole = roleOf(base.namespace);
  const added: Arc[] = [
    ...source.axes
      .filter((axis) => !ownAxes.includes(axis))
      .flatMap((axis) => {
        const domain = base.domains.get(axis.name.slice(axis.name.indexOf(':') + 1));
        if (domain === undefined) return [];
        return behind(
          base.address(domain.name),
          domain.members,
          axis.members.map((member) => at(member.name)),
        );
      }),
    ...behind(
      base.address(LINE_ITEMS),
      base.concepts.size,
      source.concepts.map((concept) => at(concept.name)),
    ),
  ];
  const into = { 'xbrldt:targetRole': baseRole };
  const own: Arc[] =
    ownAxes.length === 0
      ? []
      : [
          ...hypercube(at(LINE_ITEMS), at(TABLE), [
            ...[...base.domains.keys()].map((axis) => ({ to: base.address(axis), attributes: into })),
            ...ownAxes.map((axis) => ({ to: at(axis.name) })),
          ]),
          ...ownAxes.flatMap((axis) => axisArcs(axis, at)),
          domainMember(at(LINE_ITEMS), base.address(LINE_ITEMS), into),
        ];
  const wider: Arc[] = source.concepts.flatMap((concept) =>
    concept.wider === undefined || !base.concepts.has(concept.wider)
      ? []
      : [{ arcrole: WIDER_NARROWER, from: base.address(concept.wider), to: at(concept.name) }],
  );
  const links: (readonly [string, readonly Arc[]])[] = [
    [baseRole, added],
    [roleOf(source.namespace), own],
    [STANDARD_LINK_ROLE, wider],
  ];
  return linkbase(
    [
      ...(added.length + own.length > 0 ? [roleRef('role', baseRole, `${base.href}#${ROLE_ID}`)] : []),
      ...(own.length > 0 ? [roleRef('role', roleOf(source.namespace), `${schema}#${ROLE_ID}`)] : []),
      ...arcroleRefs([...added, ...own, ...wider]),
      ...links.filter(([, arcs]) => arcs.length > 0).map(([role, arcs]) => extendedLink('definition', role, arcs)),
    ],
    ['xbrldt'],
  );
}

function hypercube(lineItems: string, table: string, axes: readonly Pick<Arc, 'to' | 'attributes'>[]): Arc[] {
  const closed = { 'xbrldt:closed': 'true', 'xbrldt:contextElement': 'scenario' };
  return [
    { arcrole: DIMENSION_ARCROLES.all, from: lineItems, to: table, attributes: closed },
    ...axes.map((axis) => ({ arcrole: DIMENSION_ARCROLES.hypercubeDimension, from: table, ...axis })),
  ];
}

function axisArcs(axis: AxisSource, at: Address): Arc[] {
  const [dimension, domain] = [at(axis.name), at(axis.domain)];
  return [
    { arcrole: DIMENSION_ARCROLES.dimensionDomain, from: dimension, to: domain },
    { arcrole: DIMENSION_ARCROLES.dimensionDefault, from: dimension, to: domain },
    ...axis.members.map((member) => domainMember(domain, at(member.name))),
  ];
}

/** Arcs that put these after the ones that the source has in the base. */
function behind(from: string, already: number, targets: readonly string[]): Arc[] {
  return targets.map((to, index) => domainMember(from, to, { order: String(already + index + 1) }));
}

function domainMember(from: string, to: string, attributes: Readonly<Record<string, string>> = {}): Arc {
  return { arcrole: DIMENSION_ARCROLES.domainMember, from, to, attributes };
}

/** Each arcrole that is used, with the schema that declares it. */
function arcroleRefs(arcs: readonly Arc[]): XmlElement[] {
  const used = new Set(arcs.map((arc) => arc.arcrole));
  return [...Object.values(DIMENSION_ARCROLES), WIDER_NARROWER]
    .filter((arcrole) => used.has(arcrole))
    .map((arcrole) => {
      const schema = arcrole === WIDER_NARROWER ? SCHEMAS.wider : SCHEMAS.xbrldt;
      return roleRef('arcrole', arcrole, `${schema}#${arcrole.slice(arcrole.lastIndexOf('/') + 1)}`);
    });
}
