import type { OimFact } from '../oim/oim-report.js';
import { CORE, LABEL, ROW, type Sheet, takeName } from './csv-sheets.js';
import { entityText, periodText, unitText } from './oim-words.js';
import type { Prefixes } from './prefixes.js';

/** Where each aspect of a sheet's facts is said: once for all, for a column, or by row, in a column of its own. */
export interface SheetAspects {
  readonly dimensions: Readonly<Record<string, string>>;
  /** For each fact column. */
  readonly columns: readonly Readonly<Record<string, string>>[];
  readonly parameters: readonly Parameter[];
}

/** A column that says an aspect of its row's facts; undefined where it has none. */
export interface Parameter {
  readonly name: string;
  /** For each row. */
  readonly values: readonly (string | undefined)[];
}

/** An aspect as text, undefined where a fact has none; null where the fact's member is nil. */
export type AspectText = string | null | undefined;

/** The aspects of a fact as xBRL-CSV writes them, by their names. */
export function aspectsOf(fact: OimFact, prefixes: Prefixes): ReadonlyMap<string, AspectText> {
  const { concept, entity, period, unit, language, dimensions } = fact;
  const core: readonly [string, AspectText][] = [
    ['concept', prefixes.write(concept)],
    ['entity', entityText(entity, prefixes)],
    ['period', periodText(period)],
    ['unit', unitText(unit, prefixes)],
    ['language', language?.toLowerCase()],
  ];
  const defined = dimensions.map((one): [string, AspectText] => [
    prefixes.write(one.axis),
    one.member === undefined ? one.typed : prefixes.write(one.member),
  ]);
  return new Map([...core, ...defined]);
}

/** A cell's text (xBRL-CSV 1.0, "Special values"): nothing stands for nothing, and what begins with # is written with two. */
export function cellText(value: AspectText): string {
  if (value === undefined) return '';
  if (value === null) return '#nil';
  if (value === '') return '#empty';
  return value.startsWith('#') ? `#${value}` : value;
}

type Grid = readonly (readonly (ReadonlyMap<string, AspectText> | undefined)[])[];

/** What the aspects of a sheet's facts go by; those of `shared` are said of the whole report. */
export function layAspects(sheet: Sheet, prefixes: Prefixes, shared: ReadonlySet<string>): SheetAspects {
  const grid: Grid = sheet.rows.map(({ facts }) => facts.map((fact) => fact && aspectsOf(fact, prefixes)));
  const names = new Set<string>(CORE);
  for (const aspects of grid.flat()) for (const name of aspects?.keys() ?? []) names.add(name);
  const made = new Layer(sheet, grid);
  for (const name of names) if (!shared.has(name)) made.lay(name);
  return made;
}

class Layer implements SheetAspects {
  readonly dimensions: Record<string, string> = {};
  readonly columns: Record<string, string>[];
  readonly parameters: Parameter[] = [];
  readonly #taken: Set<string>;

  constructor(
    readonly sheet: Sheet,
    readonly grid: Grid,
  ) {
    this.columns = sheet.columns.map(() => ({}));
    this.#taken = new Set([ROW, LABEL, ...sheet.columns]);
  }

  lay(name: string): void {
    const all = this.sheet.columns.map((_, column) => column);
    if (this.#isOne(name, all)) this.#say(this.dimensions, name, this.#first(name, all));
    else if (all.every((column) => this.#isOne(name, [column]))) for (const column of all) this.#sayOf(column, name);
    else if (this.#goesByRow(name, all)) this.dimensions[name] = this.#byRow(name, all, name);
    else this.#layMixed(name, all);
  }

  /** Some columns have one value each; the others share a column that says it by row, or have one each. */
  #layMixed(name: string, all: readonly number[]): void {
    const varying = all.filter((column) => !this.#isOne(name, [column]));
    for (const column of all) if (!varying.includes(column)) this.#sayOf(column, name);
    const together = this.#goesByRow(name, varying);
    const common = together ? this.#byRow(name, varying, name) : undefined;
    for (const column of varying) {
      const own = () => this.#byRow(name, [column], `${this.sheet.columns[column]}_${name}`);
      (this.columns[column] as Record<string, string>)[name] = common ?? own();
    }
  }

  #sayOf(column: number, name: string): void {
    this.#say(this.columns[column] as Record<string, string>, name, this.#first(name, [column]));
  }

  #say(dimensions: Record<string, string>, name: string, value: AspectText): void {
    if (typeof value === 'string') dimensions[name] = value;
  }

  /** A new column that says the aspect, and the reference to it. */
  #byRow(name: string, columns: readonly number[], words: string): string {
    const parameter = takeName(words.replace(/^.*:/, ''), this.#taken);
    const values = this.grid.map((row) => {
      const aspects = columns.map((column) => row[column]).find((one) => one !== undefined);
      return aspects && cellText(aspects.get(name));
    });
    this.parameters.push({ name: parameter, values });
    return `$${parameter}`;
  }

  #first(name: string, columns: readonly number[]): AspectText {
    for (const row of this.grid) for (const column of columns) if (row[column]) return row[column]?.get(name);
    return undefined;
  }

  /** One value for all facts of these columns, which metadata can hold: special values stand in cells. */
  #isOne(name: string, columns: readonly number[]): boolean {
    const first = this.#first(name, columns);
    if (first === null || first === '' || /^[#$]/.test(first ?? '')) return false;
    return this.grid.every((row) =>
      columns.every((column) => row[column] === undefined || row[column]?.get(name) === first),
    );
  }

  #goesByRow(name: string, columns: readonly number[]): boolean {
    return this.grid.every((row) => {
      const said = columns.flatMap((column) => (row[column] === undefined ? [] : [row[column]?.get(name)]));
      return said.every((value) => value === said[0]);
    });
  }
}
