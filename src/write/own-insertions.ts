import type { Around } from './around.js';
import type { Stretch } from './own-places.js';

/** What goes round what, outermost first. */
export type Rank = 'block' | 'tie' | 'footnote' | 'fact';
const RANKS: readonly Rank[] = ['block', 'tie', 'footnote', 'fact'];

interface Insertion {
  /** A place in the piece; what stands before or behind all of it is beyond its ends. */
  readonly at: number;
  readonly order: number;
  readonly markup: string;
}

/** Markup that is to stand between and within the pieces of a page. */
export class Insertions {
  readonly #byPiece = new Map<number, Insertion[]>();
  #sorted = true;

  /** Round words, from a place in one piece to a place in another. */
  aroundWords({ first, start, last, end }: Stretch, { open, close }: Around, rank: Rank): void {
    this.#add(first, start, RANKS.length + RANKS.indexOf(rank), open);
    this.#add(last, end, RANKS.length - 1 - RANKS.indexOf(rank), close);
  }

  /** Round whole pieces. */
  aroundPieces(first: number, last: number, { open, close }: Around, rank: Rank): void {
    this.#add(first, -1, RANKS.length + RANKS.indexOf(rank), open);
    this.#add(last, Number.POSITIVE_INFINITY, RANKS.length - 1 - RANKS.indexOf(rank), close);
  }

  /** Those of a piece, in order. */
  of(piece: number): readonly Insertion[] {
    if (!this.#sorted) {
      for (const all of this.#byPiece.values()) all.sort((a, b) => a.at - b.at || a.order - b.order);
      this.#sorted = true;
    }
    return this.#byPiece.get(piece) ?? [];
  }

  #add(piece: number, at: number, order: number, markup: string): void {
    this.#sorted = false;
    const all = this.#byPiece.get(piece);
    if (all) all.push({ at, order, markup });
    else this.#byPiece.set(piece, [{ at, order, markup }]);
  }
}
