import type { Dts } from '../dts/dts.js';
import { STANDARD_ARCROLES, STANDARD_LINK_ROLE } from '../dts/names.js';
import type { Instance } from '../instance/instance.js';
import { attribute, type Element } from '../xml/tree.js';
import type { Link, RoleRef, TaxonomyRef } from './oim-report.js';

/** Where the report enters its taxonomy; what an OIM report enters as a linkbase is one. */
export function taxonomyOf(
  { references }: Instance,
  dts: Dts,
  address: (uri: string) => string,
): readonly TaxonomyRef[] {
  return references.flatMap(({ kind, uri }) => {
    if (kind !== 'schemaRef' && kind !== 'linkbaseRef') return [];
    const linkbase = kind === 'linkbaseRef' || dts.documents.get(uri)?.kind === 'linkbase';
    return [{ kind: linkbase ? 'linkbaseRef' : 'schemaRef', href: address(uri) } as const];
  });
}

const STANDARD: ReadonlySet<string> = new Set([STANDARD_LINK_ROLE, ...Object.values(STANDARD_ARCROLES)]);

/** Where the roles of the links are declared: as the report says, else as its taxonomy does. */
export function rolesOf(
  links: readonly Link[],
  { references }: Instance,
  { roleTypes, arcroleTypes }: Dts,
  address: (uri: string) => string,
): readonly RoleRef[] {
  const said = new Map(
    references.flatMap((one) => {
      if (one.kind !== 'roleRef' && one.kind !== 'arcroleRef') return [];
      const uri = attribute(one.element, one.kind === 'roleRef' ? 'roleURI' : 'arcroleURI')?.trim() ?? '';
      return [[uri, hrefOf(address(one.uri), one.fragment)] as const];
    }),
  );
  const find = (kind: RoleRef['kind'], uri: string, declared: Element | undefined): readonly RoleRef[] => {
    if (STANDARD.has(uri)) return [];
    const href = said.get(uri) ?? (declared && hrefOf(address(declared.tree.uri), attribute(declared, 'id')));
    return href === undefined ? [] : [{ kind, uri, href }];
  };
  const unique = (uris: readonly string[]) => [...new Set(uris)];
  return [
    ...unique(links.map(({ role }) => role)).flatMap((uri) => find('roleRef', uri, roleTypes.get(uri)?.[0]?.element)),
    ...unique(links.map(({ arcrole }) => arcrole)).flatMap((uri) =>
      find('arcroleRef', uri, arcroleTypes.get(uri)?.[0]?.element),
    ),
  ];
}

function hrefOf(uri: string, fragment: string | undefined): string {
  return fragment === undefined ? uri : `${uri}#${fragment}`;
}
