import type { Ink } from '../diagnostic/ink.js';
import { displayWidth, visible } from '../diagnostic/visible.js';

/** A line of a tree: what it says, the name it has and of what kind it is, and the lines below it. */
export interface Twig {
  readonly words: string;
  readonly name: string;
  readonly kind: string;
  readonly below: readonly Twig[];
}

/** A line whose words are wider than this has its name where it can. */
const WIDEST = 80;

interface Line {
  readonly branch: string;
  readonly twig: Twig;
}

/** Trees as lines, names and kinds in columns of their own. Text is made harmless. */
export function drawTrees(trees: readonly Twig[], ink: Ink): string {
  const lines = trees.flatMap((tree) => linesOf(tree, '', ''));
  const column = (widths: readonly number[]) =>
    widths.filter((width) => width <= WIDEST).reduce((most, width) => Math.max(most, width), 0);
  const wordsColumn = column(lines.map(({ branch, twig }) => displayWidth(branch + visible(twig.words))));
  const nameColumn = column(lines.map(({ twig }) => displayWidth(visible(twig.name))));
  return lines
    .map(({ branch, twig: { words, name, kind } }) => {
      const said = `${branch}${visible(words)}`;
      const rest = `${padded(visible(name), nameColumn)}  ${ink.faint(visible(kind))}`;
      return `${name === '' ? said : `${padded(said, wordsColumn)}  ${rest}`}`.trimEnd();
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

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
