import { LABEL_ROLES, STANDARD_ARCROLES } from '../dts/names.js';
import type { XmlElement } from '../xml/element.js';
import type { AxisSource, LabelRole, RoleSource, RowSource, TaxonomySource } from './authored.js';
import { linesIn } from './check-roles.js';
import { type Arc, extendedLink, linkbase, roleRef } from './extended-link.js';
import { type Address, headingOf, LINE_ITEMS, ROLE_ID, roleOf, TABLE } from './naming.js';
import { SCHEMAS } from './vocabulary.js';

/**
 * The presentation linkbase of a taxonomy that stands alone (XBRL 2.1, 5.2.4): a tree for each theme, and the table of
 * all axes and of the concepts that no theme shows, so that everything is shown somewhere.
 */
export function compilePresentation(source: TaxonomySource, schema: string, at: Address): XmlElement {
  const roles = source.roles ?? [];
  const axes = new Map(source.axes.map((axis) => [axis.name, axis]));
  const shown = new Set(roles.flatMap((role) => linesIn(role.presentation)).map(({ name }) => name));
  const table = [
    ...source.axes.flatMap((axis) => [
      child(at(TABLE), at(axis.name)),
      ...(shown.has(axis.name) ? [] : axisArcs(axis, at)),
    ]),
    child(at(TABLE), at(LINE_ITEMS)),
    ...source.concepts.filter(({ name }) => !shown.has(name)).map(({ name }) => child(at(LINE_ITEMS), at(name))),
  ];
  return trees(source.namespace, schema, [
    [ROLE_ID, table],
    ...roles.map((role) => [role.name, themeArcs(role, axes, at)] as const),
  ]);
}

/** The presentation linkbase of an extension, in its own role: what it adds, under the base's line items, axes and domains. */
export function compileExtensionPresentation(
  source: TaxonomySource,
  schema: string,
  at: Address,
  ownAxes: readonly AxisSource[],
  base: { readonly address: Address; readonly domains: ReadonlyMap<string, { readonly name: string }> },
): XmlElement {
  const lineItems = ownAxes.length > 0 ? at(LINE_ITEMS) : base.address(LINE_ITEMS);
  const arcs = [
    ...ownAxes.flatMap((axis) => [child(at(TABLE), at(axis.name)), ...axisArcs(axis, at)]),
    ...(ownAxes.length > 0 ? [child(at(TABLE), lineItems)] : []),
    ...source.concepts.map(({ name }) => child(lineItems, at(name))),
    ...source.axes.flatMap((axis) => {
      const local = axis.name.slice(axis.name.indexOf(':') + 1);
      const domain = ownAxes.includes(axis) ? undefined : base.domains.get(local);
      if (domain === undefined) return [];
      return axisArcs({ ...axis, name: local, domain: domain.name }, base.address, at);
    }),
  ];
  return trees(source.namespace, schema, [[ROLE_ID, arcs]]);
}

function themeArcs(role: RoleSource, axes: ReadonlyMap<string, AxisSource>, at: Address): Arc[] {
  const below = (heading: string, rows: readonly RowSource[]): Arc[] =>
    rows.flatMap((row) => {
      if ('heading' in row) {
        const own = at(headingOf(row.heading));
        return [child(heading, own), ...below(own, row.rows)];
      }
      const axis = axes.get(row.name);
      return [child(heading, at(row.name), row.label), ...(axis === undefined ? [] : axisArcs(axis, at))];
    });
  return below(at(headingOf(role.name)), role.presentation);
}

function axisArcs(axis: AxisSource, at: Address, member: Address = at): Arc[] {
  const domain = at(axis.domain);
  return [child(at(axis.name), domain), ...axis.members.map(({ name }) => child(domain, member(name)))];
}

function child(from: string, to: string, label?: LabelRole): Arc {
  const attributes: Record<string, string> = label === undefined ? {} : { preferredLabel: LABEL_ROLES[label] };
  return { arcrole: STANDARD_ARCROLES.parentChild, from, to, attributes };
}

function trees(namespace: string, schema: string, roles: readonly (readonly [string, readonly Arc[]])[]): XmlElement {
  const used = roles.filter(([, arcs]) => arcs.length > 0);
  const negated = used.some(([, arcs]) => arcs.some((arc) => arc.attributes?.preferredLabel === LABEL_ROLES.negated));
  return linkbase([
    ...used.map(([name]) => roleRef('role', roleOf(namespace, name), `${schema}#${name}`)),
    ...(negated ? [roleRef('role', LABEL_ROLES.negated, `${SCHEMAS.negated}#negatedLabel`)] : []),
    ...used.map(([name, arcs]) => extendedLink('presentation', roleOf(namespace, name), arcs)),
  ]);
}
