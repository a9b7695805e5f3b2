import type { Column, Head } from '../document/reading.js';

/** A cell of a table's head over `columns` columns; nothing where a column has no heading at that height. */
export interface HeadCell {
  readonly head: Head | undefined;
  readonly columns: number;
}

/**
 * The rows of headings over the columns, top to bottom. A heading that several neighbours share stands once over all of
 * them. Columns with fewer headings hang from the top or stand at the bottom, whichever puts like beside like.
 */
export function headRows(columns: readonly Column[]): HeadCell[][] {
  const depth = Math.max(0, ...columns.map(({ heads }) => heads.length));
  const hanging = columns.map(({ heads }) => pad(heads, depth, 0));
  const standing = columns.map(({ heads }) => pad(heads, depth, depth - heads.length));
  const grid = likeness(hanging) > likeness(standing) ? hanging : standing;
  return Array.from({ length: depth }, (_, level) => merged(grid.map((heads) => heads[level])));
}

function pad(heads: readonly Head[], depth: number, above: number): (Head | undefined)[] {
  return Array.from({ length: depth }, (_, level) => heads[level - above]);
}

/** How often neighbours have headings of one kind at one height; the same heading counts double. */
function likeness(grid: readonly (readonly (Head | undefined)[])[]): number {
  let score = 0;
  for (const [index, heads] of grid.entries()) {
    for (const [level, head] of heads.entries()) {
      const left = grid[index - 1]?.[level];
      if (head && left && kindOf(head) === kindOf(left)) score += isSame(head, left) ? 2 : 1;
    }
  }
  return score;
}

function kindOf(head: Head): string {
  return head.kind === 'total' ? 'name' : head.kind;
}

function merged(row: readonly (Head | undefined)[]): HeadCell[] {
  const cells: HeadCell[] = [];
  for (const head of row) {
    const last = cells.at(-1);
    if (head && last?.head && isSame(head, last.head)) cells[cells.length - 1] = { head, columns: last.columns + 1 };
    else cells.push({ head, columns: 1 });
  }
  return cells;
}

/** Whether both are the very same words of the note. */
function isSame(a: Head, b: Head): boolean {
  return a.phrase.spans[0]?.start === b.phrase.spans[0]?.start;
}
