import type { Span } from '../../source/source.js';
import type { Say } from '../json/say.js';
import type { Header } from './header.js';
import type { Parameters } from './parameters.js';
import { isDecimals } from './properties.js';
import { type CellValue, findCellValue, NONE, type PropertyValue } from './property.js';
import type { Table } from './table.js';

/** A row as its facts are read. */
export interface Row {
  readonly cells: readonly string[];
  readonly number: number;
  readonly place: Span;
  readonly groups: ReadonlyMap<string, string>;
  /** Columns that its facts refer to. */
  readonly used: Set<string>;
}

/** What properties say in the rows of a table (xBRL-CSV 1.0, "References"). */
export class RowValues {
  constructor(
    readonly table: Table,
    readonly header: Header,
    /** Of the report. */
    readonly parameters: Parameters,
    readonly say: Say,
  ) {}

  /** What a cell says; undefined, and told, where it is a special value that there is not. */
  cell(text: string, place: Span): CellValue | undefined {
    const value = findCellValue(text);
    if (value === undefined) {
      this.say('xbrlce:unknownSpecialValue', 'There is no such special value.', place, { actual: text });
    }
    return value;
  }

  /** What a property says in this row; undefined, and told, where a cell has no value that there is. */
  resolve(said: PropertyValue, name: string, row: Row): CellValue | undefined | 'nowhere' {
    if (said.kind !== 'reference') return said;
    if (said.name === 'rowNumber') return { kind: 'text', text: String(row.number) };
    const position = this.header.positions.get(said.name);
    if (position !== undefined) {
      const text = row.cells[position] ?? '';
      row.used.add(said.name);
      return text === '' ? NONE : this.cell(text, row.place);
    }
    const parameter = this.table.parameters.get(said.name) ?? this.parameters.get(said.name);
    if (parameter !== undefined) return parameter;
    const column = this.table.template.columns.get(said.name);
    // a column that the file leaves out has nothing in any row
    if (column !== undefined && column.kind !== 'comment') return NONE;
    const message = `"${name}" refers to "${said.name}", which is no column and no parameter.`;
    this.say('xbrlce:invalidReferenceTarget', message, row.place, { actual: said.name });
    return 'nowhere';
  }

  /** The accuracy that it says; undefined where there is none, or none that can be, which is told. */
  decimals(said: PropertyValue, row: Row): string | undefined | 'nowhere' {
    const value = this.resolve(said, 'decimals', row);
    if (value === 'nowhere' || value === undefined || value.kind === 'none') {
      return value === 'nowhere' ? value : undefined;
    }
    const text = value.kind === 'text' ? value.text : '#nil';
    if (isDecimals(text)) return text;
    this.say('xbrlce:invalidDecimalsValue', 'The decimals are no integer.', row.place, { actual: text });
    return undefined;
  }
}
