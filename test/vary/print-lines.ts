import type { Cell, Row, Table, VariedNote } from './table.js';

/** The note with one cell a line and the empty cells gone; the mark of a footnote is a cell of its own, or is not. */
export function printLines(note: VariedNote, markApart: boolean): string {
  const lines = [`|${note.title}`, '|', `${note.number}. ${note.title}`];
  for (const block of note.blocks) {
    if (block.kind === 'table') lines.push(...tableLines(block));
    else if (block.kind === 'footnote')
      lines.push(...(markApart ? [`(${block.mark})`, block.text] : [`(${block.mark}) ${block.text}`]));
    else lines.push(block.text);
  }
  return lines.join('\n');
}

function tableLines(table: Table): string[] {
  const heads = table.heads.flatMap((row) => row.map((head) => head.text));
  return [...heads, ...table.rows.flatMap((row, index) => rowLines(row, index === 0 || row.total ? table.sign : ''))];
}

function rowLines(row: Row, sign: string): string[] {
  return [row.label, ...row.cells.flatMap((cell) => (sign !== '' ? [sign, figureOf(cell)] : [figureOf(cell)]))];
}

function figureOf(cell: Cell): string {
  return cell.negative ? `(${cell.text})` : cell.text;
}
