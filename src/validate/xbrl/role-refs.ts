import type { Code } from '../../diagnostic/codes.js';
import { type Diagnostic, diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { Dts } from '../../dts/dts.js';
import { LINK, XBRLI, XLINK } from '../../dts/names.js';
import { documentsToJudge } from '../../dts/query.js';
import { addressOf } from '../../dts/references.js';
import { findTarget } from '../../dts/target.js';
import { attribute, descendants, type Element, filterChildren, named, placeOf } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';

type Ref = 'roleRef' | 'arcroleRef';

const URI: Readonly<Record<Ref, string>> = { roleRef: 'roleURI', arcroleRef: 'arcroleURI' };
const CODES: Readonly<Record<Ref, Readonly<Record<'duplicate' | 'undefined' | 'mismatch', Code>>>> = {
  roleRef: {
    duplicate: 'xbrl.3.5.2.4.5:roleRefDuplicate',
    undefined: 'xbrl.3.5.2.4.5:roleRefNotDefined',
    mismatch: 'xbrl.3.5.2.4.5:roleRefMismatch',
  },
  arcroleRef: {
    duplicate: 'xbrl.3.5.2.5.5:arcroleRefDuplicate',
    undefined: 'xbrl.3.5.2.5.5:arcroleRefNotDefined',
    mismatch: 'xbrl.3.5.2.5.5:arcroleRefMismatch',
  },
};

/**
 * A linkbase or an instance refers once to a role or arcrole (XBRL 2.1, 3.5.2.4.5 and 3.5.2.5.5), which a roleType or arcroleType of the
 * taxonomy declares, at the place that the reference leads to.
 */
export const roleRefs: DtsRule = function* (dts) {
  for (const document of documentsToJudge(dts)) {
    if (document.kind === 'other') continue;
    for (const element of descendants(document.tree.root)) {
      if (named(element, LINK, 'linkbase') || named(element, XBRLI, 'xbrl')) {
        yield* judge(element, 'roleRef', dts);
        yield* judge(element, 'arcroleRef', dts);
      }
    }
  }
};

function* judge(parent: Element, kind: Ref, dts: Dts): Generator<Diagnostic> {
  const met = new Set<string>();
  const codes = CODES[kind];
  for (const element of filterChildren(parent, LINK, kind)) {
    const actual = attribute(element, URI[kind])?.trim() ?? '';
    const tell = (code: Code, message: string) => diagnoseAt(code, message, placeOf(element), { actual });
    if (met.has(actual)) yield tell(codes.duplicate, `Another ${kind} is for this role already.`);
    met.add(actual);
    const types = (kind === 'roleRef' ? dts.roleTypes : dts.arcroleTypes).get(actual);
    const { uri, fragment } = addressOf(element, attribute(element, 'href', XLINK) ?? '');
    if (!dts.documents.has(uri)) continue;
    const target = findTarget(dts.documents, uri, fragment);
    if (types === undefined) yield tell(codes.undefined, 'No document of the taxonomy declares this role.');
    else if (!types.some((type) => type.element === target)) {
      yield tell(codes.mismatch, `What the ${kind} leads to does not declare this role.`);
    }
  }
}

/** Whether the linkbase or instance that an element stands in refers to the role. */
export function refersTo(element: Element, kind: Ref, role: string): boolean {
  for (let one = element.parent; one !== undefined; one = one.parent) {
    if (!named(one, LINK, 'linkbase') && !named(one, XBRLI, 'xbrl')) continue;
    return filterChildren(one, LINK, kind).some((ref) => attribute(ref, URI[kind])?.trim() === role);
  }
  return false;
}
