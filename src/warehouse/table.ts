/** A table of the warehouse, the same for every target. */
export interface Table {
  readonly name: string;
  readonly about: string;
  readonly columns: Readonly<Record<string, Column>>;
  /** The primary key. */
  readonly key: readonly string[];
  readonly references: readonly Reference[];
}

export interface Column {
  readonly type: ColumnType;
  readonly about: string;
  readonly required: boolean;
  /** A closed set of texts. */
  readonly values?: readonly string[];
}

/** `amount` is an exact decimal of 38 digits, ten of them behind the point; `date` is a calendar day. */
export type ColumnType = 'text' | 'integer' | 'boolean' | 'date' | 'amount';

/** A foreign key: these columns are those of the other table's primary key. */
export interface Reference {
  readonly columns: readonly string[];
  readonly table: string;
}

/** What a column holds: amounts as canonical decimal text, days as `YYYY-MM-DD`. */
export type Cell = string | number | boolean | null;

type CellOf<C extends Column> =
  | (C['type'] extends 'integer' ? number : C['type'] extends 'boolean' ? boolean : string)
  | (C['required'] extends true ? never : null);

/** A row of a table, by the names of its columns. */
export type RowOf<T extends Table> = { readonly [N in keyof T['columns']]: CellOf<T['columns'][N]> };

/** A column that has a value in every row. */
export function must<T extends ColumnType>(type: T, about: string, values?: readonly string[]) {
  return { type, about, required: true, ...(values && { values }) } as const;
}

/** A column that may be null. */
export function may<T extends ColumnType>(type: T, about: string, values?: readonly string[]) {
  return { type, about, required: false, ...(values && { values }) } as const;
}
