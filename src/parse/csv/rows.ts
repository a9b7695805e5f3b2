import { readRows } from '../../csv/read-rows.js';
import type { ItemFact } from '../../instance/instance.js';
import type { Source, Span } from '../../source/source.js';
import { isNote } from '../json/facts.js';
import type { Note } from '../json/notes.js';
import { readFragment } from '../json/notes.js';
import type { Say } from '../json/say.js';
import { type AspectReader, type Aspects, contextOf } from './aspects.js';
import type { Documents } from './documents.js';
import { type Effective, EffectiveProperties } from './effective.js';
import { type Header, readHeader } from './header.js';
import { isRowIdentifier } from './names.js';
import type { Parameters } from './parameters.js';
import type { Properties } from './properties.js';
import type { CellValue } from './property.js';
import { type Row, RowValues } from './row-values.js';
import type { Table } from './table.js';

/** What the facts of all tables of a report are read with, and what is read. */
export interface Reading {
  readonly documents: Documents;
  readonly aspects: AspectReader;
  /** Of the report. */
  readonly properties: Properties;
  readonly parameters: Parameters;
  readonly facts: ItemFact[];
  readonly notes: Map<string, Note>;
}

/** Reads the facts of a table, row by row (xBRL-CSV 1.0, "Tables"); `say` tells of its file. */
export function readFacts(table: Table, source: Source, reading: Reading, say: Say): void {
  let rows: TableRows | undefined;
  const fault = readRows(source.text, (row, place) => {
    if (rows !== undefined) return rows.read(row, place);
    const header = readHeader(row, table.template, say, place);
    rows = header && new TableRows(table, header, source, reading, say);
    return rows !== undefined;
  });
  if (fault === undefined) return;
  const place = { start: fault.at, end: source.text.length };
  say('xbrlce:invalidCSVFileFormat', `It is no CSV (RFC 4180): ${fault.message}.`, place);
}

class TableRows {
  #number = 0;
  readonly #ids = new Set<string>();
  readonly #effective: EffectiveProperties;
  readonly #values: RowValues;

  constructor(
    readonly table: Table,
    readonly header: Header,
    readonly source: Source,
    readonly reading: Reading,
    readonly say: Say,
  ) {
    this.#effective = new EffectiveProperties(table, reading.properties);
    this.#values = new RowValues(table, header, reading.parameters, say);
  }

  /** `false` where the rest of the table cannot be read. */
  read(cells: readonly string[], place: Span): boolean {
    this.#number++;
    if (!this.reading.documents.mayGoOn(this.say, place)) return false;
    const groups = this.#groups(cells, place);
    if (groups === undefined) return true;
    const row: Row = { cells, number: this.#number, place, groups, used: new Set() };
    let id: string | undefined;
    for (const [column, position] of this.header.positions) {
      const text = cells[position] ?? '';
      if (text === '') continue;
      const effective = this.#effective.of(column, groups);
      if (effective === undefined) continue;
      id ??= this.#rowId(row);
      const done = this.#fact(`${this.table.id}.r_${id}.${column}`, text, effective, row, column);
      if (!done) return false;
    }
    this.#tellUnused(row);
    return true;
  }

  /** The property group that each column of groups names; undefined, and told, where one names none that there is. */
  #groups(cells: readonly string[], place: Span): ReadonlyMap<string, string> | undefined {
    const groups = new Map<string, string>();
    for (const [column, position] of this.header.positions) {
      const kind = this.table.template.columns.get(column);
      const text = cells[position] ?? '';
      if (kind?.kind !== 'groups' || text === '') continue;
      const value = this.#values.cell(text, place);
      if (value === undefined) return undefined;
      if (value.kind === 'none') {
        this.say('xbrlce:illegalUseOfNone', `#none names no property group of "${column}".`, place);
        return undefined;
      }
      const name = value.kind === 'text' ? value.text : '#nil';
      if (!kind.groups.has(name)) {
        const message = `The column "${column}" has no such property group.`;
        this.say('xbrlce:unknownPropertyGroup', message, place, { actual: name });
        return undefined;
      }
      groups.set(column, name);
    }
    return groups;
  }

  #rowId({ cells, number, place, used }: Row): string {
    const { rowIdColumn } = this.table.template;
    const position = rowIdColumn === undefined ? undefined : this.header.positions.get(rowIdColumn);
    if (rowIdColumn === undefined || position === undefined) return String(number);
    used.add(rowIdColumn);
    const id = cells[position] ?? '';
    if (id === '') this.say('xbrlce:missingRowIdentifier', 'The row has no identifier.', place);
    else if (!isRowIdentifier(id)) {
      this.say('xbrlce:invalidRowIdentifier', 'The identifier of the row is none.', place, { actual: id });
    } else if (this.#ids.has(id)) {
      this.say('xbrlce:repeatedRowIdentifier', 'Another row has this identifier.', place, { actual: id });
    } else {
      this.#ids.add(id);
      return id;
    }
    return String(number);
  }

  /** `false` where a reference leads nowhere, which it would in every row. */
  #fact(id: string, text: string, effective: Effective, row: Row, column: string): boolean {
    const { place } = row;
    if (!this.reading.documents.mayMake(effective.dimensions.length, this.say, place)) return false;
    for (const from of this.#propertiesFrom(column)) row.used.add(from);
    const value = this.#values.cell(text, place);
    if (value === undefined) return true;
    if (value.kind === 'none') {
      this.say('xbrlce:illegalUseOfNone', `#none is no value of a fact ("${column}").`, place);
      return true;
    }
    const aspects: Aspects = { dimensions: [] };
    const at = { source: this.source, span: place };
    let right = true;
    for (const [name, { value: said }] of effective.dimensions) {
      const resolved = this.#values.resolve(said, name, row);
      if (resolved === 'nowhere') return false;
      const end = said.kind === 'reference' ? said.end : undefined;
      if (resolved === undefined) right = false;
      else if (!this.reading.aspects.set(aspects, name, resolved, end, { say: this.say, span: place }, at))
        right = false;
    }
    const decimals = effective.decimals && this.#values.decimals(effective.decimals.value, row);
    if (decimals === 'nowhere') return false;
    if (right) this.#add(id, value, aspects, decimals, row, column);
    return true;
  }

  #propertiesFrom(column: string): readonly string[] {
    const kind = this.table.template.columns.get(column);
    return kind?.kind === 'fact' ? kind.propertiesFrom : [];
  }

  #add(
    id: string,
    value: CellValue,
    aspects: Aspects,
    decimals: string | undefined,
    { place }: Row,
    column: string,
  ): void {
    const { concept, language } = aspects;
    const { facts, notes, aspects: reader } = this.reading;
    const text = value.kind === 'text' ? value.text : '';
    if (concept === undefined) {
      this.say('oime:missingConceptDimension', `The fact in "${column}" has no concept.`, place);
    } else if (isNote(concept)) {
      this.#checkNote(id, aspects, place);
      notes.set(id, { id, language, span: place, content: readFragment(id, text, this.source, place, this.say) });
    } else {
      const at = { source: this.source, span: place };
      const context = contextOf(aspects, reader.sharing, at);
      facts.push({
        kind: 'item',
        name: concept,
        id,
        place: at,
        element: undefined,
        parent: undefined,
        value: text,
        nil: value.kind === 'nil',
        contextRef: context.id,
        context,
        unitRef: aspects.unit?.id,
        unit: aspects.unit,
        decimals,
        precision: undefined,
        language,
        fraction: undefined,
      });
    }
  }

  /** A note has a language, and of the other dimensions none (OIM 1.0, "Text footnotes"). */
  #checkNote(id: string, { language, entity, period, dimensions }: Aspects, place: Span): void {
    if (language === undefined) {
      this.say('oime:missingLanguageForNoteFact', `The note "${id}" has no language.`, place);
    }
    if (entity !== undefined || period !== undefined || dimensions.length > 0) {
      this.say('oime:misplacedNoteFactDimension', `The note "${id}" has a dimension beside its language.`, place);
    }
  }

  /** Every cell says something of a fact (xBRL-CSV 1.0, "Unmapped cells"). */
  #tellUnused({ cells, used, place }: Row): void {
    const refuse = (message: string, actual: string) =>
      this.say('xbrlce:unmappedCellValue', message, place, { actual });
    for (const [column, position] of this.header.positions) {
      const text = cells[position] ?? '';
      if (text === '' || text === '#none' || used.has(column)) continue;
      const kind = this.table.template.columns.get(column)?.kind;
      if (kind === 'plain' || kind === 'groups') refuse(`No fact of the row refers to the column "${column}".`, text);
    }
    for (const [position, text] of cells.entries()) {
      if (text === '' || (position < this.header.length && !this.header.nameless.has(position))) continue;
      refuse(`The cell of column ${position + 1} has no heading.`, text);
    }
  }
}
