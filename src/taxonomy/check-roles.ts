import type { ConceptSource, LineSource, RoleSource, RowSource, TaxonomySource } from './authored.js';

/**
 * What is wrong with a taxonomy's themes, in words: lines that name nothing or ask for a label that their concept lacks,
 * names of headings that stand twice, and sums that cannot be (XBRL 2.1, 5.2.5.2: money of opposite balance is taken off,
 * of one balance added; both ends are numbers of one period type).
 */
export function faultsOfRoles(source: TaxonomySource): string[] {
  const roles = source.roles ?? [];
  const concepts = new Map(source.concepts.map((concept) => [concept.name, concept]));
  const axes = new Set(source.axes.map((axis) => axis.name));
  const headings = roles.flatMap((role) => [role.name, ...headingsIn(role.presentation).map(({ heading }) => heading)]);
  return [
    ...headings.filter((one, at) => headings.indexOf(one) < at).map((one) => `the heading ${one} stands twice`),
    ...roles.flatMap((role) => [
      ...linesIn(role.presentation).flatMap((line) => faultOfLine(line, concepts, axes)),
      ...faultsOfSums(role, concepts),
    ]),
  ];
}

/** The lines of a theme, headings left out. */
export function linesIn(rows: readonly RowSource[]): LineSource[] {
  return rows.flatMap((row) => ('heading' in row ? linesIn(row.rows) : [row]));
}

/** The headings of a theme, each before those below it. */
export function headingsIn(rows: readonly RowSource[]): { readonly heading: string; readonly label: string }[] {
  return rows.flatMap((row) => ('heading' in row ? [row, ...headingsIn(row.rows)] : []));
}

function faultOfLine(
  { name, label }: LineSource,
  concepts: ReadonlyMap<string, ConceptSource>,
  axes: ReadonlySet<string>,
): string[] {
  const concept = concepts.get(name);
  if (concept === undefined) return axes.has(name) && label === undefined ? [] : [`${name} is no concept to be shown`];
  return label === undefined || concept.labels[label] !== undefined ? [] : [`${name} has no ${label} label`];
}

function faultsOfSums({ calculation }: RoleSource, concepts: ReadonlyMap<string, ConceptSource>): string[] {
  return calculation.flatMap(({ total: totalName, parts }) =>
    parts.flatMap(({ name, weight }) => {
      const [total, part] = [concepts.get(totalName), concepts.get(name)];
      if (total === undefined || part === undefined)
        return [`${totalName} cannot be a sum of ${name}: no such concept`];
      const alike = total.type === part.type && total.periodType === part.periodType && total.type !== 'string';
      const turned = total.balance !== undefined && part.balance !== undefined && total.balance !== part.balance;
      const signed = total.balance === undefined || part.balance === undefined || turned === weight < 0;
      return alike && signed ? [] : [`${totalName} cannot be a sum of ${name} with the weight ${weight}`];
    }),
  );
}
