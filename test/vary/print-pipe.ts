import type { Block, Cell, Head, Row, Table, VariedNote } from './table.js';

/** How converters differ in setting a table between bars. */
export interface PipeStyle {
  /** A label is broken over two lines behind so many words; 0 leaves it whole. */
  readonly breakAfter: number;
  /** A paragraph behind a footnote runs on in its line. */
  readonly runsOn: boolean;
  /** A blank row stands under the headings. */
  readonly blankRow: boolean;
  /** Running text is broken over lines behind every so many words; 0 leaves it whole. */
  readonly wrap: number;
}

/** The note with its cells between bars: for each figure a spacer, a place for its sign, the digits, a place for `)`. */
export function printPipe(note: VariedNote, style: PipeStyle): string {
  let text = `| ${note.title} |\n| ${note.number}. |\n${note.title} |`;
  let before: Block['kind'] | undefined;
  for (const block of note.blocks) {
    if (block.kind === 'table') text += `\n${tableText(block, style)}`;
    else if (block.kind === 'footnote') text += `\n| (${block.mark}) | ${block.text} |`;
    else text += `${before === 'footnote' && style.runsOn ? ' ' : '\n'}${broken(block.text, style.wrap)}`;
    before = block.kind;
  }
  return `${text}\n|`;
}

function tableText(table: Table, style: PipeStyle): string {
  const heads = table.heads.map((row) => headText(row, table.columns));
  const blank = style.blankRow ? [headText([], table.columns)] : [];
  const rows = table.rows.map((row, index) => rowText(row, table, index, style));
  return [...heads, ...blank, ...rows].join('\n');
}

/** A heading takes one place however many columns it stands over, as converters that lose its span print it. */
function headText(row: readonly Head[], columns: number): string {
  let text = '| |';
  for (let column = 0; column < columns; ) {
    const head = row.find((h) => h.from === column);
    text += head ? ` |\n${head.text} | |` : ' |\n| |';
    column += head?.span ?? 1;
  }
  return text;
}

function rowText(row: Row, table: Table, index: number, style: PipeStyle): string {
  const sign = index === 0 || row.total ? table.sign : '';
  const cells =
    row.cells.length > 0 ? row.cells.map((cell) => cellText(cell, sign)) : Array(table.columns).fill(' |\n| |');
  return `| ${brokenOnce(row.label, style.breakAfter)} |${cells.join('')}`;
}

function cellText(cell: Cell, sign: string): string {
  const figure = cell.negative ? `(${cell.text} | )` : `${cell.text} |`;
  return ` |\n${sign === '' ? '' : `${sign} `}| ${figure} |`;
}

function broken(text: string, every: number): string {
  if (every === 0) return text;
  const words = text.split(' ');
  return words.map((word, i) => (i === 0 ? word : (i % every === 0 ? '\n' : ' ') + word)).join('');
}

function brokenOnce(text: string, behind: number): string {
  const words = text.split(' ');
  if (behind === 0 || words.length <= behind) return text;
  return `${words.slice(0, behind).join(' ')}\n${words.slice(behind).join(' ')}`;
}
