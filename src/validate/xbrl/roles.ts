import type { Code } from '../../diagnostic/codes.js';
import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { Dts, ExtendedLink, RoleType } from '../../dts/dts.js';
import { XLINK } from '../../dts/names.js';
import { linksToJudge } from '../../dts/query.js';
import { sameName } from '../../value/qname.js';
import { attribute, type Element, placeOf } from '../../xml/tree.js';
import type { DtsRule, InstanceRule } from '../rule.js';
import { refersTo } from './role-refs.js';
import {
  ARC_OF,
  isStandardArc,
  isStandardLink,
  isStandardResource,
  isStandardRole,
  ROLES_OF,
} from './standard-names.js';

/**
 * A role on one of XBRL's own extended links or resources, and an arcrole on one of its arcs, is absolute. A standard one is for this
 * element; any other has a roleRef or arcroleRef in its linkbase (XBRL 2.1, 3.5.2.4 and 3.5.2.5), and a roleType or arcroleType that is
 * used on this element (5.1.3.4, 5.1.4.5).
 */
export const taxonomyRoles: DtsRule = function* (dts) {
  for (const link of linksToJudge(dts)) yield* judge(link, dts);
};

/** The same in the footnote links of instances. */
export const footnoteRoles: InstanceRule = function* ({ footnoteLinks, syntax }, dts) {
  if (syntax === 'xml') for (const link of footnoteLinks) yield* judge(link, dts);
};

function* judge({ element, resources, arcs }: ExtendedLink, dts: Dts): Generator<Diagnostic> {
  if (isStandardLink(element)) yield* role(element, dts);
  for (const resource of resources) if (isStandardResource(resource.element)) yield* role(resource.element, dts);
  for (const arc of arcs) if (isStandardArc(arc.element)) yield* arcrole(arc.element, dts);
}

function* role(element: Element, dts: Dts): Generator<Diagnostic> {
  const actual = attribute(element, 'role', XLINK);
  if (actual === undefined) return;
  const tell = (code: Code, message: string) => diagnoseAt(code, message, placeOf(element), { actual });
  const { local } = element.name;
  if (actual === '' && isStandardLink(element)) {
    yield tell('xbrl.3.5.3.3:emptyStdExtLinkRole', `The role of a ${local} is empty.`);
  } else if (actual !== '' && !URL.canParse(actual)) {
    yield tell('xbrl.3.5.2.4:roleNotAbsolute', `The role of a ${local} is not absolute.`);
  } else if (isStandardRole(actual)) {
    const code = WRONG_ROLE[local] ?? 'xbrl.3.5.3';
    if (!ROLES_OF[local]?.has(actual)) yield tell(code, `This role is not for a ${local}.`);
  } else if (actual !== '') {
    if (!refersTo(element, 'roleRef', actual)) {
      yield tell('xbrl.3.5.2.4:missingRoleRef', `The role of a ${local} has no roleRef.`);
    }
    if (!isUsedOn(dts, dts.roleTypes.get(actual), element)) {
      yield tell('xbrl.5.1.3.4:custRoleUsedOn', `No roleType allows this role on a ${local}.`);
    }
  }
}

const WRONG_ROLE: Readonly<Record<string, Code>> = {
  label: 'xbrl.5.2.2.2.2',
  reference: 'xbrl.5.2.3.2.1',
  footnote: 'xbrl.4.11.1.2',
};

function* arcrole(element: Element, dts: Dts): Generator<Diagnostic> {
  const actual = attribute(element, 'arcrole', XLINK);
  if (actual === undefined) return;
  const tell = (code: Code, message: string) => diagnoseAt(code, message, placeOf(element), { actual });
  const { local } = element.name;
  const standard = ARC_OF[actual];
  if (!URL.canParse(actual)) {
    yield tell('xbrl.3.5.2.5:arcroleNotAbsolute', `The arcrole of a ${local} is not absolute.`);
  } else if (standard !== undefined) {
    if (standard !== local)
      yield tell('xbrl.5.1.4.5:custArcroleUsedOn', `This arcrole is for ${standard}, not ${local}.`);
  } else {
    if (!refersTo(element, 'arcroleRef', actual)) {
      yield tell('xbrl.3.5.2.5:missingArcroleRef', `The arcrole of a ${local} has no arcroleRef.`);
    }
    if (!isUsedOn(dts, dts.arcroleTypes.get(actual), element)) {
      yield tell('xbrl.5.1.4.5:custArcroleUsedOn', `No arcroleType allows this arcrole on a ${local}.`);
    }
  }
}

/** A type that nothing at hand declares may be declared in a document that is missing: that is told apart. */
function isUsedOn(dts: Dts, types: readonly RoleType[] | undefined, { name }: Element): boolean {
  if (types === undefined) return dts.missing.size > 0;
  return types.some(({ usedOn }) => usedOn.some((one) => sameName(one, name)));
}
