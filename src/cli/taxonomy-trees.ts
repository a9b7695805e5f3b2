import { dimensionDefaults } from '../dts/dimensional.js';
import type { Dts, Relationship } from '../dts/dts.js';
import { findLabel } from '../dts/labels.js';
import { DIMENSION_ARCROLES, STANDARD_ARCROLES, SUMMATION_ITEM_11 } from '../dts/names.js';
import { type Network, networks } from '../dts/network.js';
import { prefixed } from '../value/qname.js';
import { attribute, type Element } from '../xml/tree.js';
import type { Twig } from './draw-tree.js';

export const NETWORKS = ['presentation', 'calculation', 'dimensions'] as const;
export type NetworkKind = (typeof NETWORKS)[number];

/** The trees of one role, by the kind of network that they are of. */
export interface RoleTrees {
  readonly uri: string;
  readonly definition: string;
  readonly trees: readonly { readonly kind: NetworkKind; readonly roots: readonly Twig[] }[];
}

const { parentChild, summationItem } = STANDARD_ARCROLES;
const ARCROLES: Readonly<Record<NetworkKind, readonly string[]>> = {
  presentation: [parentChild],
  calculation: [SUMMATION_ITEM_11, summationItem],
  dimensions: Object.values(DIMENSION_ARCROLES).filter((arcrole) => arcrole !== DIMENSION_ARCROLES.dimensionDefault),
};

/** All trees of a taxonomy, in the order in which it declares their roles; roles without a tree are left out. */
export function treesOf(dts: Dts, kinds: readonly NetworkKind[]): readonly RoleTrees[] {
  const declared = [...dts.roleTypes].map(([uri, [type]]) => [uri, type?.definition ?? ''] as const);
  return declared.flatMap(([uri, definition]) => {
    const trees = kinds.flatMap((kind) => {
      const found = ARCROLES[kind].flatMap((arcrole) => networks(dts, arcrole, uri));
      const roots = rootsOf(found).map((root) => grow(dts, found, kind, root, undefined, new Set()));
      return roots.length === 0 ? [] : [{ kind, roots }];
    });
    return trees.length === 0 ? [] : [{ uri, definition, trees }];
  });
}

/** Where nothing of any of the networks leads to. */
function rootsOf(found: readonly Network[]): readonly Element[] {
  const roots = new Set(found.flatMap(({ roots: own }) => own));
  return [...roots].filter((root) => found.every((network) => network.to(root).length === 0));
}

function grow(
  dts: Dts,
  found: readonly Network[],
  kind: NetworkKind,
  element: Element,
  by: Relationship | undefined,
  above: ReadonlySet<Element>,
): Twig {
  const declaration = dts.declarations.get(element);
  // a ring in what somebody wrote must not be walked for ever
  const below = above.has(element) ? [] : found.flatMap((network) => network.from(element));
  const path = new Set([...above, element]);
  const wanted = by === undefined ? undefined : attribute(by.arc, 'preferredLabel');
  const label = findLabel(dts, element, wanted) ?? findLabel(dts, element);
  return {
    words: `${by === undefined ? '' : signOf(by, kind)}${label ?? declaration?.name.local ?? '?'}`,
    name: declaration === undefined ? '' : prefixed(declaration.name),
    kind: [...kindsOf(dts, element), ...(by === undefined ? [] : toldBy(dts, by))].join(' · '),
    below: below.map((relationship) => grow(dts, found, kind, relationship.to, relationship, path)),
  };
}

function signOf({ arc }: Relationship, kind: NetworkKind): string {
  if (kind !== 'calculation') return '';
  const weight = Number(attribute(arc, 'weight') ?? '1');
  const size = Math.abs(weight);
  return `${weight < 0 ? '−' : '+'} ${size === 1 ? '' : `${size} × `}`;
}

/** What a concept is: its type, time and balance; of what is no fact, only what it is for. */
function kindsOf(dts: Dts, element: Element): readonly string[] {
  const declaration = dts.declarations.get(element);
  if (declaration === undefined) return [];
  const { kind, abstract, type, periodType, balance } = declaration;
  if (kind === 'dimension') return ['axis'];
  if (kind === 'hypercube') return ['hypercube'];
  if (abstract) return [];
  const known = [type?.local.replace(/ItemType$/, ''), periodType, balance];
  return known.filter((one) => one !== undefined);
}

function toldBy(dts: Dts, { arcrole, attributes, from, to }: Relationship): readonly string[] {
  const said = (local: string) => attributes.find(({ name }) => name.local === local)?.value;
  if (arcrole === DIMENSION_ARCROLES.dimensionDomain) {
    return dimensionDefaults(dts).get(from) === to ? ['domain', 'default'] : ['domain'];
  }
  if (arcrole !== DIMENSION_ARCROLES.all && arcrole !== DIMENSION_ARCROLES.notAll) return [];
  const closed = said('closed') === 'true' || said('closed') === '1' ? 'closed' : 'open';
  return [arcrole === DIMENSION_ARCROLES.all ? closed : `shuts out, ${closed}`, said('contextElement') ?? ''];
}
