import type { Scope } from './tree.js';

/** Nobody has more prefixes in scope. */
const WIDEST = 1000;
/** So many prefixes of all scopes of a document together; what is made to harm would fill the memory with them. */
const MOST = 1_000_000;

/** The scopes of one document, each made once: elements that declare the same within the same scope share theirs. */
export class Scopes {
  readonly #made = new Map<Scope, Map<string, Scope>>();
  #prefixes = 0;

  /** The scope of an element with these declarations; '' takes back. Undefined where there are too many. */
  within(outer: Scope, declared: readonly (readonly [string, string])[]): Scope | undefined {
    if (declared.length === 0) return outer;
    const key = JSON.stringify(declared);
    const known = this.#made.get(outer)?.get(key);
    if (known !== undefined) return known;
    if (outer.size + declared.length > WIDEST || this.#prefixes > MOST) return undefined;
    const scope = new Map(outer);
    for (const [prefix, namespace] of declared) {
      if (namespace === '') scope.delete(prefix);
      else scope.set(prefix, namespace);
    }
    this.#prefixes += scope.size;
    const siblings = this.#made.get(outer);
    if (siblings === undefined) this.#made.set(outer, new Map([[key, scope]]));
    else siblings.set(key, scope);
    return scope;
  }
}
