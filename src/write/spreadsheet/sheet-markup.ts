import { escapeAttribute, escapeText } from '../../xml/escape.js';
import { type Cell, cellName, columnName, LONGEST_TEXT, type Sheet, type Spot } from './sheet.js';
import type { Styles } from './styles.js';

/** A note beside a cell of a sheet. */
export interface PlacedNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A sheet as its part of the package (18.3.1.99), and the notes that stand in parts of their own. */
export function sheetMarkup(
  sheet: Sheet,
  styles: Styles,
): { readonly markup: string; readonly notes: readonly PlacedNote[] } {
  const notes: PlacedNote[] = [];
  const links: string[] = [];
  const rows: string[] = [];
  let columns = 1;
  for (const [row, cells] of enumerated(sheet.rows)) {
    columns = Math.max(columns, cells.length);
    const told = cells.map((cell, column) => {
      if (cell === undefined) return '';
      if (cell.note !== undefined) notes.push({ row, column, text: cell.note });
      if (cell.link !== undefined) links.push(linkMarkup(cellName(row, column), cell.link));
      return cellMarkup(cell, cellName(row, column), styles);
    });
    rows.push(`<row r="${row + 1}">${told.join('')}</row>`);
  }
  const { head, merged = [] } = sheet;
  const filter = head?.filter ? `<autoFilter ref="A${head.rows}:${columnName(columns - 1)}${rows.length}"/>` : '';
  const areas = merged.map(({ row, from, to }) => `<mergeCell ref="${cellName(row, from)}:${cellName(row, to)}"/>`);
  const markup = [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<sheetViews><sheetView workbookViewId="0">${head === undefined ? '' : paneMarkup(head.rows)}</sheetView></sheetViews>`,
    `<cols>${sheet.widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${rows.join('')}</sheetData>${filter}`,
    areas.length === 0 ? '' : `<mergeCells count="${areas.length}">${areas.join('')}</mergeCells>`,
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
    notes.length === 0 ? '' : '<legacyDrawing r:id="rId1"/>',
    '</worksheet>',
  ];
  return { markup: markup.join(''), notes };
}

function* enumerated<T>(all: Iterable<T>): Generator<readonly [number, T]> {
  let index = 0;
  for (const one of all) yield [index++, one];
}

function paneMarkup(rows: number): string {
  return `<pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/>`;
}

function cellMarkup(cell: Cell, name: string, styles: Styles): string {
  const { kind, text } = cell.value;
  const open = `<c r="${name}" s="${styles.of(cell)}"`;
  return kind === 'number'
    ? `${open}><v>${text}</v></c>`
    : `${open} t="inlineStr"><is><t xml:space="preserve">${textMarkup(text)}</t></is></c>`;
}

/** `_x0041_` would be read as a letter (22.9.2.19), so its first character is written so itself. */
export function textMarkup(text: string): string {
  return escapeText(text.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '')).replace(
    /_(?=x[\da-f]{4}_)/gi,
    '_x005F_',
  );
}

function linkMarkup(name: string, { sheet, row, column }: Spot): string {
  const location = `'${sheet.replace(/'/g, "''")}'!${cellName(row, column)}`;
  return `<hyperlink ref="${name}" location="${escapeAttribute(location)}"/>`;
}
