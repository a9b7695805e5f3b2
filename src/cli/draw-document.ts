import { placesOf } from '../diagnostic/places.js';
import { visible } from '../diagnostic/visible.js';
import { type Block, blockSpan, type Document, type Table } from '../document/document.js';
import { squash } from '../source/phrase.js';
import { grid } from './grid.js';

/** What `read` made of a note: its blocks with their places, tables as the cells that they have. */
export function drawDocument(document: Document, width: number | undefined): string {
  const places = placesOf(document.source.text);
  const blocks = document.blocks.map((block) => {
    const { line, column } = places(blockSpan(block).start);
    return `${line}:${column} ${block.kind}${words(block)}\n${block.kind === 'table' ? cells(block, width) : ''}`;
  });
  return [`${document.form} form, ${document.blocks.length} blocks\n`, ...blocks].join('\n');
}

function words(block: Block): string {
  if (block.kind === 'table') return ` of ${block.rows.length} rows, geometry ${block.geometry}`;
  return `${block.kind === 'footnote' ? ` (${visible(block.mark)})` : ''}: ${visible(block.phrase.text)}`;
}

function cells(table: Table, width: number | undefined): string {
  const used = [...new Set(table.rows.flatMap((row) => row.cells.map(({ column }) => column)))].sort((a, b) => a - b);
  const columns = [{ title: '' }, ...used.map((column) => ({ title: String(column), elastic: true }))];
  const rows = table.rows.map((row, index) => [
    String(index),
    ...used.map((column) => squash(row.cells.find((cell) => cell.column === column)?.text ?? '')),
  ]);
  return grid(columns, rows, width);
}
