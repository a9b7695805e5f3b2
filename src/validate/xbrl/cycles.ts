import type { Code } from '../../diagnostic/codes.js';
import { diagnoseAt } from '../../diagnostic/diagnostic.js';
import type { Dts, Relationship } from '../../dts/dts.js';
import { GEN, STANDARD_ARCROLES } from '../../dts/names.js';
import { type Network, networksToJudge } from '../../dts/network.js';
import { linksToJudge } from '../../dts/query.js';
import { type Element, placeOf } from '../../xml/tree.js';
import type { DtsRule } from '../rule.js';
import { isStandardArc, isStandardLink } from './standard-names.js';

interface Allowed {
  readonly cycles: 'any' | 'undirected' | 'none';
  readonly code: Code;
}

/** XBRL 2.1's own arcroles. */
const STANDARD: Readonly<Record<string, Allowed>> = {
  [STANDARD_ARCROLES.parentChild]: { cycles: 'undirected', code: 'xbrl.5.2.4.2' },
  [STANDARD_ARCROLES.generalSpecial]: { cycles: 'undirected', code: 'xbrl.5.2.6.2.1' },
  [STANDARD_ARCROLES.essenceAlias]: { cycles: 'undirected', code: 'xbrl.5.2.6.2.1' },
};

/**
 * A network has no cycle that its arcrole does not allow (XBRL 2.1, 5.1.4.3; of the standard arcroles 5.2.4.2, 5.2.6.2.1 and
 * 5.2.6.2.2): where undirected ones are allowed, none along the arcs; where none are, none at all, whichever way the arcs point.
 * Generic links 1.0 have a code of their own.
 */
export const cycles: DtsRule = function* (dts) {
  const arcroles = new Set(linksToJudge(dts).flatMap(({ arcs }) => arcs.map(({ arcrole }) => arcrole)));
  for (const arcrole of arcroles) {
    const allowed = allowedOf(arcrole, dts);
    if (allowed.cycles === 'any') continue;
    for (const network of networksToJudge(dts, arcrole)) {
      if (!isJudged(network)) continue;
      const found = findDirected(network) ?? (allowed.cycles === 'none' ? findUndirected(network) : undefined);
      if (found === undefined) continue;
      const code = found.link.name.namespace === GEN ? 'xbrlgene:violatedCyclesConstraint' : allowed.code;
      const more = { actual: arcrole, expected: `cycles: ${allowed.cycles}` };
      yield diagnoseAt(code, `The relationships of ${network.role} go round in a ring.`, placeOf(found.arc), more);
    }
  }
};

/** Links and arcs that are neither XBRL's own nor generic mean what only their authors know. */
function isJudged({ relationships: [first] }: Network): boolean {
  if (first === undefined) return false;
  return first.link.name.namespace === GEN || (isStandardLink(first.link) && isStandardArc(first.arc));
}

function allowedOf(arcrole: string, dts: Dts): Allowed {
  const written = dts.arcroleTypes.get(arcrole)?.[0]?.cyclesAllowed.trim();
  const cycles = written === 'none' || written === 'undirected' ? written : 'any';
  return STANDARD[arcrole] ?? { cycles, code: 'xbrl.5.1.4.3:cycles' };
}

/** A relationship that closes a ring along the arcs. Without recursion: depth is the author's choice. */
function findDirected(network: Network): Relationship | undefined {
  const done = new Set<Element>();
  const within = new Set<Element>();
  for (const { from } of network.relationships) {
    if (done.has(from)) continue;
    const path: { at: Element; next: number }[] = [{ at: from, next: 0 }];
    within.add(from);
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const relationship = network.from(step.at)[step.next++];
      if (relationship === undefined) {
        path.pop();
        within.delete(step.at);
        done.add(step.at);
      } else if (within.has(relationship.to)) return relationship;
      else if (!done.has(relationship.to)) {
        path.push({ at: relationship.to, next: 0 });
        within.add(relationship.to);
      }
    }
  }
  return undefined;
}

/** A relationship between elements that others connect already: a forest has none. */
function findUndirected({ relationships }: Network): Relationship | undefined {
  const group = new Map<Element, Element>();
  const headOf = (element: Element): Element => {
    let head = element;
    for (let next = group.get(head); next !== undefined; next = group.get(head)) head = next;
    return head;
  };
  for (const relationship of relationships) {
    const [from, to] = [headOf(relationship.from), headOf(relationship.to)];
    if (from === to) return relationship;
    group.set(from, to);
  }
  return undefined;
}
