/** A sheet of a workbook (ISO/IEC 29500-1, SpreadsheetML): its cells by rows, from the first. */
export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`; unique whatever the case. */
  readonly name: string;
  readonly rows: Iterable<readonly (Cell | undefined)[]>;
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  /** How many rows stay in sight, and whether they can be filtered by. */
  readonly head?: { readonly rows: number; readonly filter: boolean };
  readonly merged?: readonly Area[];
}

export interface Cell {
  readonly value: CellValue;
  readonly style?: Style;
  /** The place in the workbook that a click leads to. */
  readonly link?: Spot;
  /** What is shown beside the cell when it is pointed at. */
  readonly note?: string;
}

/** A number is canonical digits, written as they are. A text is never a formula. */
export interface CellValue {
  readonly kind: 'number' | 'text';
  readonly text: string;
}

export interface Style {
  /** A number format (18.8.30). */
  readonly format?: string;
  readonly bold?: boolean;
  readonly wrap?: boolean;
  readonly centred?: boolean;
  readonly indent?: number;
}

/** A cell of a workbook; rows and columns count from 0. */
export interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** From one cell to another of the same row. */
export interface Area {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** The longest text that a cell of the common programs holds, and the most rows of a sheet. */
export const LONGEST_TEXT = 32_767;
export const MOST_ROWS = 1_048_576;

/** `B5`. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${columnName(Math.floor(column / 26) - 1)}${last}`;
}

/**
 * The number as a spreadsheet can hold it without changing it: canonical digits of at most fifteen places; as a text where there
 * are more, or where it is none.
 */
export function numberValue(text: string): CellValue {
  const digits = /^[+-]?(\d{0,40})(?:\.(\d{0,40}))?$/.exec(text);
  if (digits === null) return { kind: 'text', text };
  const significant = `${digits[1] ?? ''}${digits[2] ?? ''}`.replace(/^0+|0+$/g, '');
  const canonical = `${text.startsWith('-') ? '-' : ''}${digits[1] || '0'}${digits[2] ? `.${digits[2]}` : ''}`;
  return significant.length <= 15 ? { kind: 'number', text: canonical } : { kind: 'text', text };
}

/** A day as the number that spreadsheets have for it, which is right from March 1900 on; else as a text. */
export function dayValue(text: string): CellValue {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < '1900-03-01') return { kind: 'text', text };
  const days = (Date.parse(`${text}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return Number.isInteger(days) ? { kind: 'number', text: String(days) } : { kind: 'text', text };
}
