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

/** No tree of people is larger; one whose branches meet again and again would never come to an end. */
const MOST_LINES = 20_000;
const DEEPEST = 100;

/** All trees of a taxonomy, in the order in which it declares their roles; roles without a tree are left out. */
export function treesOf(dts: Dts, kinds: readonly NetworkKind[]): readonly RoleTrees[] {
  const declared = [...dts.roleTypes].map(([uri, [type]]) => [uri, type?.definition ?? ''] as const);
  return declared.flatMap(([uri, definition]) => {
    const trees = kinds.flatMap((kind) => {
      const forest = new Forest(
        dts,
        kind,
        ARCROLES[kind].flatMap((arcrole) => networks(dts, arcrole, uri)),
      );
      const roots = forest.roots();
      return roots.length === 0 ? [] : [{ kind, roots }];
    });
    return trees.length === 0 ? [] : [{ uri, definition, trees }];
  });
}

/** The trees of some networks together. */
class Forest {
  #lines = 0;

  constructor(
    readonly dts: Dts,
    readonly kind: NetworkKind,
    readonly found: readonly Network[],
  ) {}

  /** From where nothing of any of the networks leads to. */
  roots(): readonly Twig[] {
    const roots = new Set(this.found.flatMap(({ roots: own }) => own));
    return [...roots]
      .filter((root) => this.found.every((network) => network.to(root).length === 0))
      .map((root) => this.#grow(root, undefined, 0));
  }

  #grow(element: Element, by: Relationship | undefined, depth: number): Twig {
    const { dts, kind } = this;
    const declaration = dts.declarations.get(element);
    const label = findLabel(dts, element, by && attribute(by.arc, 'preferredLabel')) ?? findLabel(dts, element);
    return {
      words: `${by === undefined ? '' : signOf(by, kind)}${label ?? declaration?.name.local ?? '?'}`,
      name: declaration === undefined ? '' : prefixed(declaration.name),
      kind: [...kindsOf(dts, element), ...(by === undefined ? [] : toldBy(dts, by))].join(' · '),
      below: this.#below(element, depth),
    };
  }

  #below(element: Element, depth: number): readonly Twig[] {
    const below = this.found.flatMap((network) => network.from(element));
    this.#lines += below.length;
    if (below.length > 0 && (depth >= DEEPEST || this.#lines > MOST_LINES)) {
      return [{ words: '… and more, too deep or too much to show', name: '', kind: '', below: [] }];
    }
    return below.map((relationship) => this.#grow(relationship.to, relationship, depth + 1));
  }
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
