import type { Code } from '../../diagnostic/codes.js';
import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { ArcroleType, RoleType } from '../../dts/dts.js';
import { XS } from '../../dts/names.js';
import { clark } from '../../value/qname.js';
import { named, placeOf } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';

const CODES = {
  role: {
    appinfo: 'xbrl.5.1.3:roleTypeAppinfo',
    duplicate: 'xbrl.5.1.3:roleTypeDuplicate',
    unequal: 'xbrl.5.1.3:roleTypes-inequality',
  },
  arcrole: {
    appinfo: 'xbrl.5.1.4:arcroleTypeAppinfo',
    duplicate: 'xbrl.5.1.4:arcroleTypeDuplicate',
    unequal: 'xbrl.5.1.4:arcroleTypes-inequality',
  },
} as const satisfies Record<string, Readonly<Record<string, Code>>>;

/**
 * A roleType or arcroleType stands in appinfo; a schema declares a role once, several schemas of a taxonomy declare it alike, and no element
 * is named twice among those it is used on (XBRL 2.1, 5.1.3 and 5.1.4).
 */
export const roleTypes: DtsRule = function* (dts) {
  for (const types of dts.roleTypes.values()) yield* judge(types, CODES.role);
  for (const types of dts.arcroleTypes.values()) yield* judge(types, CODES.arcrole);
};

function* judge(
  types: readonly (RoleType | ArcroleType)[],
  codes: (typeof CODES)['role' | 'arcrole'],
): Generator<Diagnostic> {
  const [first] = types;
  const schemas = new Set<string>();
  for (const type of types) {
    const tell = (code: Code, message: string) =>
      diagnoseAt(code, message, placeOf(type.element), { actual: type.uri });
    const { parent, tree } = type.element;
    if (parent === undefined || !named(parent, XS, 'appinfo')) {
      yield tell(codes.appinfo, 'The declaration of a role does not stand in appinfo.');
    }
    if (schemas.has(tree.uri)) yield tell(codes.duplicate, 'This schema declares the role already.');
    schemas.add(tree.uri);
    const used = type.usedOn.map(clark);
    if (new Set(used).size < used.length)
      yield tell(codes.unequal, 'An element is named twice among those it is used on.');
    if (first !== undefined && contentOf(type) !== contentOf(first)) {
      yield tell(codes.unequal, 'Another schema declares this role otherwise.');
    }
  }
}

/** Equal where two are s-equal (XBRL 2.1, 4.10), ids apart. */
function contentOf(type: RoleType | ArcroleType): string {
  const used = type.usedOn.map(clark).sort();
  return JSON.stringify([type.definition, used, 'cyclesAllowed' in type ? type.cyclesAllowed.trim() : '']);
}
