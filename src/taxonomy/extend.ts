import { clark, qname } from '../value/qname.js';
import type { LabelRole, TaxonomySource } from './authored.js';
import type { Axis, Concept, Label, Member, Taxonomy } from './taxonomy.js';

/**
 * The taxonomy with an extension's concepts, axes, members and units in it, as a processor sees the two together.
 * `files` stay the base's. What the extension adds to an axis that the base does not have is left out.
 */
export function extendTaxonomy(base: Taxonomy, extension: TaxonomySource | undefined): Taxonomy {
  if (extension === undefined) return base;
  const named = (local: string) => qname(extension.namespace, extension.prefix, local);
  const labels = (by: Readonly<Partial<Record<LabelRole, string>>>): Label[] =>
    Object.entries(by).map(([role, text]) => ({ role: role as LabelRole, language: extension.language, text }));
  const members = (axis: TaxonomySource['axes'][number]): Member[] =>
    axis.members.map((member) => ({ name: named(member.name), labels: labels(member.labels) }));

  const concepts = new Map<string, Concept>(base.concepts);
  for (const { name: local, type, periodType, balance, labels: by } of extension.concepts) {
    const name = named(local);
    concepts.set(clark(name), { name, type, periodType, balance, labels: labels(by) });
  }
  const isOwn = (axis: TaxonomySource['axes'][number]) => !axis.name.includes(':');
  const widened = base.axes.map((axis): Axis => {
    const more = extension.axes.filter((one) => !isOwn(one) && one.name.split(':')[1] === axis.name.local);
    return { ...axis, members: [...axis.members, ...more.flatMap(members)] };
  });
  const own = extension.axes.filter(isOwn).map(
    (axis): Axis => ({
      name: named(axis.name),
      labels: labels(axis.labels),
      domain: named(axis.domain),
      members: members(axis),
    }),
  );
  return {
    ...base,
    concepts,
    axes: [...widened, ...own],
    units: [...base.units, ...extension.units],
  };
}
