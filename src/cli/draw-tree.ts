import type { Ink } from '../diagnostic/ink.js';
import { displayWidth, visible } from '../diagnostic/visible.js';
import { padded } from './grid.js';

/** A line of a tree: what it says, the name it has and of what kind it is, and the lines below it. */
export interface Twig {
  readonly words: string;
  readonly name: string;
  readonly kind: string;
  readonly below: readonly Twig[];
}

/** A line whose words are wider than this has its name where it can. */
const WIDEST = 80;

/** Words are not cut shorter than this for a narrow terminal. */
const NARROWEST = 32;

interface Line {
  readonly branch: string;
  readonly twig: Twig;
}

/**
 * Trees as lines, names and kinds in columns of their own. Text is made harmless. Where a terminal of `width` cells is too
 * narrow, words are cut, and kinds left out where that is not enough.
 */
export function drawTrees(trees: readonly Twig[], ink: Ink, width = Number.POSITIVE_INFINITY): string {
  const lines = trees
    .flatMap((tree) => linesOf(tree, '', ''))
    .map(({ branch, twig }) => ({
      said: `${branch}${visible(twig.words)}`,
      name: visible(twig.name),
      kind: visible(twig.kind),
    }));
  const column = (texts: readonly string[]) =>
    texts
      .map(displayWidth)
      .filter((size) => size <= WIDEST)
      .reduce((most, size) => Math.max(most, size), 0);
  const names = column(lines.map(({ name }) => name));
  const kinds = column(lines.map(({ kind }) => kind));
  const room = width - names - 2;
  const withKinds = room - kinds - 2 >= NARROWEST;
  const words = Math.min(
    column(lines.map(({ said }) => said)),
    Math.max(NARROWEST, withKinds ? room - kinds - 2 : room),
  );
  return lines
    .map(({ said, name, kind }) => {
      const first = width === Number.POSITIVE_INFINITY ? filled(said, words) : padded(said, words);
      const rest = withKinds && kind !== '' ? `${filled(name, names)}  ${ink.faint(kind)}` : name;
      return `${first}  ${rest}`.trimEnd();
    })
    .map((line) => `${line}\n`)
    .join('');
}

function linesOf(twig: Twig, first: string, rest: string): Line[] {
  return [
    { branch: first, twig },
    ...twig.below.flatMap((one, index) => {
      const last = index === twig.below.length - 1;
      return linesOf(one, `${rest}${last ? '└─ ' : '├─ '}`, `${rest}${last ? '   ' : '│  '}`);
    }),
  ];
}

/** Filled up to a column, and never cut. */
function filled(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
