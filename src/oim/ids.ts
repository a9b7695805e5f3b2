/** The ids of one report, each taken once. */
export class Ids {
  readonly #taken = new Set<string>();
  readonly #wanted: ReadonlySet<string>;
  #count = 0;

  /** `wanted` are not made up for others. */
  constructor(wanted: Iterable<string | undefined>) {
    this.#wanted = new Set([...wanted].filter((id) => id !== undefined));
  }

  /** The id that is liked where nobody has it yet; else a new one that begins with `stem`. */
  take(liked: string | undefined, stem: string): string {
    let id = liked;
    while (id === undefined || this.#taken.has(id) || (id !== liked && this.#wanted.has(id))) {
      this.#count++;
      id = `${stem}${this.#count}`;
    }
    this.#taken.add(id);
    return id;
  }
}
