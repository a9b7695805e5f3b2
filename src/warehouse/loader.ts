import type { Taxonomy } from '../taxonomy/taxonomy.js';
import { type Rows, SHARED, TABLES, type TableName } from './tables.js';
import type { Target } from './target.js';
import { taxonomyRows } from './taxonomy-rows.js';

/** What became of the reports that were handed to a loader. */
export interface LoadTally {
  /** Loaded anew, or in place of an older one. */
  readonly loaded: number;
  /** There already, with the same content. */
  readonly unchanged: number;
  /** Rows written, by table. */
  readonly rows: Readonly<Record<TableName, number>>;
}

/** So many facts are loaded at once: enough for the target to be quick, and little to lose. */
const BATCH = 50_000;

/** Gathers reports and loads them in batches. A report is there once `flush` or a full batch has been waited for. */
export class Loader {
  #waiting = new Map<string, Rows>();
  #facts = 0;
  #loaded = 0;
  #unchanged = 0;
  readonly #rows = Object.fromEntries(Object.keys(TABLES).map((name) => [name, 0])) as Record<TableName, number>;
  #taxonomyLoaded = false;

  constructor(
    readonly target: Target,
    readonly taxonomy: Taxonomy,
    readonly batch = BATCH,
  ) {}

  get tally(): LoadTally {
    return { loaded: this.#loaded, unchanged: this.#unchanged, rows: { ...this.#rows } };
  }

  /** Takes the rows of one report; one with the same id that still waits gives way to it. True where all that was taken is there now. */
  async add(rows: Rows): Promise<boolean> {
    const [report] = rows.reports;
    if (report === undefined) return false;
    this.#waiting.set(report.report_id, rows);
    this.#facts += rows.facts.length + 1;
    if (this.#facts < this.batch) return false;
    await this.flush();
    return true;
  }

  async flush(): Promise<void> {
    const waiting = [...this.#waiting.values()];
    this.#waiting = new Map();
    this.#facts = 0;
    const known = await this.target.hashesOf(waiting.flatMap(({ reports }) => reports.map((one) => one.report_id)));
    const fresh = waiting.filter(({ reports }) =>
      reports.some(({ report_id, content_hash }) => known.get(report_id) !== content_hash),
    );
    this.#unchanged += waiting.length - fresh.length;
    if (fresh.length === 0) return;
    const shared = this.#taxonomyLoaded ? [] : [{ ...NO_ROWS, ...taxonomyRows(this.taxonomy) }];
    const all = merge([...shared, ...fresh]);
    await this.target.replace(all);
    this.#taxonomyLoaded = true;
    this.#loaded += fresh.length;
    for (const name of Object.keys(TABLES) as TableName[]) this.#rows[name] += all[name].length;
  }
}

const NO_ROWS = Object.fromEntries(Object.keys(TABLES).map((name) => [name, []])) as unknown as Rows;

/** The rows of all; of those that share a key the first, where reports share rows. */
function merge(all: readonly Rows[]): Rows {
  const named = (name: TableName) => all.flatMap((rows) => rows[name] as readonly Readonly<Record<string, unknown>>[]);
  const first = (name: TableName) => {
    const { key } = TABLES[name];
    const met = new Map<string, object>();
    for (const row of named(name)) {
      const id = JSON.stringify(key.map((column) => row[column]));
      if (!met.has(id)) met.set(id, row);
    }
    return [...met.values()];
  };
  return Object.fromEntries(
    (Object.keys(TABLES) as TableName[]).map((name) => [name, SHARING.has(name) ? first(name) : named(name)]),
  ) as unknown as Rows;
}

const SHARING: ReadonlySet<TableName> = new Set(SHARED);
