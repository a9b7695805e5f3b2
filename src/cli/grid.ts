import { displayWidth, visible } from '../diagnostic/visible.js';

export interface GridColumn {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** May be cut short where the table is wider than the terminal. */
  readonly elastic?: boolean;
}

/**
 * Rows of words as aligned columns, two spaces apart, under their titles and a rule. Text is made harmless. Where `width`
 * is given and too little, elastic columns are cut, the widest first, each to no less than eight.
 */
export function grid(columns: readonly GridColumn[], rows: readonly (readonly string[])[], width?: number): string {
  const texts = rows.map((row) => row.map(visible));
  const widths = columns.map((column, index) =>
    texts.reduce((most, row) => Math.max(most, displayWidth(row[index] ?? '')), displayWidth(column.title)),
  );
  if (width !== undefined) shrink(columns, widths, width);
  const line = (cells: readonly string[]) =>
    columns
      .map((column, index) => padded(cells[index] ?? '', widths[index] as number, column.align ?? 'left'))
      .join('  ')
      .trimEnd();
  const rule = widths.map((size) => '─'.repeat(size)).join('  ');
  return [line(columns.map(({ title }) => title)), rule, ...texts.map(line)].map((text) => `${text}\n`).join('');
}

function shrink(columns: readonly GridColumn[], widths: number[], width: number): void {
  let excess = widths.reduce((sum, size) => sum + size + 2, -2) - width;
  while (excess > 0) {
    const elastic = columns.flatMap((column, index) =>
      column.elastic && (widths[index] as number) > 8 ? [index] : [],
    );
    const [widest] = elastic.sort((a, b) => (widths[b] as number) - (widths[a] as number));
    if (widest === undefined) return;
    widths[widest] = (widths[widest] as number) - 1;
    excess--;
  }
}

/** Text in so many cells: filled up with spaces, or cut. */
export function padded(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const size = displayWidth(text);
  if (size <= width) return align === 'left' ? text + ' '.repeat(width - size) : ' '.repeat(width - size) + text;
  let kept = '';
  let used = 0;
  for (const character of text) {
    const cells = displayWidth(character);
    if (used + cells > width - 1) break;
    kept += character;
    used += cells;
  }
  return `${kept}…${' '.repeat(width - 1 - used)}`;
}

/** The cells of a line of the terminal, or nothing where the output goes elsewhere and may be as wide as it likes. */
export function terminalWidth(): number | undefined {
  return process.stdout.isTTY ? process.stdout.columns : undefined;
}
