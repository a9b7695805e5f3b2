import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import { isOim } from '../../instance/instance.js';
import { placeOf } from '../../xml/tree.js';
import type { InstanceRule } from '../rule.js';

const STANDARD = /^http:\/\/www\.xbrl\.org\/2003\/(?:role|arcrole)\//;

/** Link types and groups that are not XBRL 2.1's own are defined in the taxonomy (xBRL-XML 1.0, "Footnotes and links"). */
export const definedLinkRoles: InstanceRule = function* (instance, dts) {
  if (!isOim(instance)) return;
  const met = new Set<string>();
  for (const { element, role, arcs } of instance.footnoteLinks) {
    for (const [uri, types, at] of [
      [role, dts.roleTypes, element] as const,
      ...arcs.map((arc) => [arc.arcrole, dts.arcroleTypes, arc.element] as const),
    ]) {
      if (met.has(uri) || STANDARD.test(uri) || types.has(uri)) continue;
      met.add(uri);
      const message = 'The role of the links is not defined in the taxonomy.';
      yield diagnoseAt('xbrlxe:nonStandardRoleDefinitionNotInDTS', message, placeOf(at), { actual: uri });
    }
  }
};
