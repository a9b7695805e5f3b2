import {
  attribute,
  descendants,
  type Element,
  filterChildren,
  findChild,
  named,
  resolveName,
  textWithin,
} from '../xml/tree.js';
import type { ArcroleType, Dts, DtsDocument, RoleType } from './dts.js';
import { LINK } from './names.js';

/** The role and arcrole types that schemas declare (XBRL 2.1, 5.1.3 and 5.1.4), by their URIs. */
export function readRoleTypes(documents: ReadonlyMap<string, DtsDocument>): Pick<Dts, 'roleTypes' | 'arcroleTypes'> {
  const roleTypes = new Map<string, RoleType[]>();
  const arcroleTypes = new Map<string, ArcroleType[]>();
  const add = <T extends RoleType>(map: Map<string, T[]>, type: T) => {
    const known = map.get(type.uri);
    if (known === undefined) map.set(type.uri, [type]);
    else known.push(type);
  };
  for (const document of documents.values()) {
    if (document.kind !== 'schema') continue;
    for (const element of descendants(document.tree.root)) {
      if (named(element, LINK, 'roleType')) add(roleTypes, roleType(element, 'roleURI'));
      else if (named(element, LINK, 'arcroleType')) {
        const cyclesAllowed = attribute(element, 'cyclesAllowed') ?? '';
        add(arcroleTypes, { ...roleType(element, 'arcroleURI'), cyclesAllowed });
      }
    }
  }
  return { roleTypes, arcroleTypes };
}

function roleType(element: Element, uri: 'roleURI' | 'arcroleURI'): RoleType {
  const definition = findChild(element, LINK, 'definition');
  const usedOn = filterChildren(element, LINK, 'usedOn').flatMap((used) => resolveName(used, textWithin(used)) ?? []);
  return {
    uri: attribute(element, uri) ?? '',
    element,
    definition: definition && textWithin(definition),
    usedOn,
  };
}
