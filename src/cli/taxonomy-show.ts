import { relativePath } from '../batch/notes.js';
import { openDts } from '../batch/open-dts.js';
import { diagnose } from '../diagnostic/diagnostic.js';
import { type Ink, makeInk } from '../diagnostic/ink.js';
import { visible } from '../diagnostic/visible.js';
import type { Dts } from '../dts/dts.js';
import { prefixed } from '../value/qname.js';
import { Console, hasColour } from './console.js';
import { drawPackage } from './draw-package.js';
import { drawTrees, type Twig } from './draw-tree.js';
import { terminalWidth } from './grid.js';
import { drawConcept, filterNamed } from './taxonomy-concept.js';
import { NETWORKS, type NetworkKind, type RoleTrees, treesOf } from './taxonomy-trees.js';

export interface ShowOptions {
  readonly network?: NetworkKind;
  readonly role?: string;
  readonly concept?: string;
}

/** Where nothing was asked for by name, so many lines stand below one. */
const SHOWN = 40;

/** `crossfoot taxonomy show`: draws the trees of a taxonomy for people; gives the exit code. */
export async function showTaxonomy(path: string | undefined, options: ShowOptions): Promise<number> {
  const console = new Console(false);
  const { value: opened, diagnostics } = await openDts(path);
  const source = { name: path === undefined ? 'taxonomy' : relativePath(path), text: '' };
  console.say({ source, diagnostics: diagnostics.map((one) => ({ ...one, spans: [] })) });
  if (opened === undefined) return console.finish();
  const ink = makeInk(hasColour(process.stdout));
  const drawn = draw(opened.dts, options, ink);
  if (drawn === '') {
    const help = '`crossfoot taxonomy show` without a filter lists all roles and names.';
    console.say({ source, diagnostics: [diagnose('request-invalid', 'Nothing in it is called so.', [], { help })] });
  }
  if (opened.metadata !== undefined) console.print(`${drawPackage(opened.metadata, ink)}\n`);
  console.print(drawn);
  return console.finish();
}

function draw(dts: Dts, { network, role, concept }: ShowOptions, ink: Ink): string {
  const wanted = role?.toLowerCase();
  const roles = treesOf(dts, network === undefined ? NETWORKS : [network])
    .filter(({ uri, definition }) => wanted === undefined || `${definition}\n${uri}`.toLowerCase().includes(wanted))
    .map((one) =>
      concept === undefined ? one : pruned(one, new Set(filterNamed(dts, concept).map(({ name }) => prefixed(name)))),
    )
    .filter(({ trees }) => trees.length > 0);
  const cards = concept === undefined ? [] : filterNamed(dts, concept).map((one) => drawConcept(dts, one, ink));
  const shorten = wanted === undefined && concept === undefined;
  return [...cards, ...roles.map((one) => drawRole(one, shorten, ink))].join('\n');
}

function drawRole({ uri, definition, trees }: RoleTrees, shorten: boolean, ink: Ink): string {
  const title = definition === '' ? uri : definition;
  const parts = trees.map(({ kind, roots }) => {
    const drawn = drawTrees(shorten ? roots.map(shortened) : roots, ink, terminalWidth());
    return `\n${ink.faint(kind)}\n${drawn}`;
  });
  return `${ink.strong(visible(title))}  ${ink.faint(visible(uri))}\n${parts.join('')}`;
}

/** Only the ways that lead to what is wanted, and what is below it. */
function pruned(role: RoleTrees, wanted: ReadonlySet<string>): RoleTrees {
  const keep = (twig: Twig): Twig[] => {
    if (wanted.has(twig.name)) return [twig];
    const below = twig.below.flatMap(keep);
    return below.length === 0 ? [] : [{ ...twig, below }];
  };
  const trees = role.trees.map(({ kind, roots }) => ({ kind, roots: roots.flatMap(keep) }));
  return { ...role, trees: trees.filter(({ roots }) => roots.length > 0) };
}

function shortened(twig: Twig): Twig {
  const below = twig.below.map(shortened);
  if (below.length <= SHOWN) return { ...twig, below };
  const left = below.length - SHOWN;
  const more = { words: `… and ${left} more (--role shows them)`, name: '', kind: '', below: [] };
  return { ...twig, below: [...below.slice(0, SHOWN), more] };
}
