import { element, type XmlElement } from '../xml/element.js';
import type { RoleSource, TaxonomySource } from './authored.js';
import { headingsIn } from './check-roles.js';
import { ALTERNATIVE, ROLE_ID, roleOf } from './naming.js';

/** The role types of a schema (XBRL 2.1, 5.1.3): the table, where there is one, its themes, and the labels that notes print. */
export function roleTypes(source: TaxonomySource, hasTable: boolean): XmlElement[] {
  const table = ['link:presentationLink', ...(hasTable ? ['link:definitionLink'] : [])];
  return [
    roleType(source, ROLE_ID, 'Notes to the financial statements', table),
    ...(source.roles ?? []).map((role) =>
      roleType(source, role.name, role.definition, [
        'link:presentationLink',
        ...(role.calculation.length > 0 ? ['link:calculationLink'] : []),
      ]),
    ),
    ...(hasAlternatives(source) ? [roleType(source, ALTERNATIVE, 'What notes print for it', ['link:label'])] : []),
  ];
}

function roleType(
  { namespace }: TaxonomySource,
  id: string,
  definition: string,
  usedOn: readonly string[],
): XmlElement {
  return element('link:roleType', { roleURI: roleOf(namespace, id), id }, [
    element('link:definition', {}, [definition]),
    ...usedOn.map((name) => element('link:usedOn', {}, [name])),
  ]);
}

export function hasAlternatives({ concepts, axes }: TaxonomySource): boolean {
  return [...concepts, ...axes.flatMap(({ members }) => members)].some((one) => (one.alternatives ?? []).length > 0);
}

/** The headings of the presentation: that of each theme, and those below it. */
export function headingsOf(roles: readonly RoleSource[] = []): { readonly heading: string; readonly label: string }[] {
  return roles.flatMap(({ name, definition, presentation }) => [
    { heading: name, label: definition },
    ...headingsIn(presentation),
  ]);
}
