import { kindOf } from '../html/elements.js';
import type { HtmlElement, HtmlPage, WordsPiece } from '../html/page.js';
import type { Source, Span } from '../source/source.js';

/** Where words stand in a page: from a place in one of its pieces to a place in the same or another. */
export interface Stretch {
  readonly first: number;
  readonly start: number;
  readonly last: number;
  readonly end: number;
}

/** A place between words: where what stands before it ends, and what stands behind it begins. */
export type Cut = Stretch;

/** Finds what a note says in the pieces of its page. */
export class OwnPlaces {
  readonly #page: HtmlPage;
  readonly #source: Source;
  /** The pieces with words, by number. */
  readonly #words: number[] = [];
  /** Of each piece the number of the one that opens the element round it; -1 for none. */
  readonly #outer: number[] = [];
  /** Of each piece that opens an element, the one that closes it. */
  readonly #end = new Map<number, number>();

  constructor(page: HtmlPage, source: Source) {
    this.#page = page;
    this.#source = source;
    const open: number[] = [];
    for (const [number, piece] of page.pieces.entries()) {
      if (piece.kind === 'close') this.#end.set(open.pop() as number, number);
      this.#outer.push(open.at(-1) ?? -1);
      if (piece.kind === 'open') open.push(number);
      if (piece.kind === 'words') this.#words.push(number);
    }
  }

  /** The stretch of a span of the visible text; undefined where it has no words. */
  stretch({ start, end }: Span): Stretch | undefined {
    const { origin } = this.#source;
    if (origin === undefined || end <= start) return undefined;
    const from = this.#find(origin.offsetOf(start));
    const to = this.#find(origin.offsetOf(end - 1));
    if (from === undefined || to === undefined) return undefined;
    const [head, tail] = [this.#piece(from.number), this.#piece(to.number)];
    const isReference = (piece: WordsPiece) => piece.end - piece.start !== piece.text.length;
    return {
      first: from.number,
      start: isReference(head) ? head.start : from.at,
      last: to.number,
      end: isReference(tail) ? tail.end : to.at + 1,
    };
  }

  /** Whether nothing but words stands in the stretch. */
  isPlain({ first, last }: Stretch): boolean {
    return this.#page.pieces.slice(first, last + 1).every(({ kind }) => kind === 'words');
  }

  /** The parts of a stretch that are words and nothing else, where words may stand. */
  runs({ first, start, last, end }: Stretch): Stretch[] {
    const runs: Stretch[] = [];
    for (let number = first; number <= last; number++) {
      const piece = this.#page.pieces[number];
      if (piece?.kind !== 'words' || !MIXED.has(piece.content)) continue;
      const run = { start: number === first ? start : piece.start, end: number === last ? end : piece.end };
      const before = runs.at(-1);
      if (before?.last === number - 1) runs[runs.length - 1] = { ...before, last: number, end: run.end };
      else runs.push({ first: number, last: number, ...run });
    }
    return runs;
  }

  /**
   * The pieces that hold a stretch and are whole elements of one parent, so that an element of a line may go round them;
   * undefined where none may.
   */
  whole({ first, last }: Stretch): { readonly first: number; readonly last: number } | undefined {
    const around = new Map<number, number>();
    for (let at = first, outer = this.#outerOf(at); ; at = outer, outer = this.#outerOf(at)) {
      around.set(outer, at);
      if (outer < 0) break;
    }
    let tail = last;
    while (!around.has(this.#outerOf(tail))) tail = this.#outerOf(tail);
    const parent = this.#outerOf(tail);
    const range = { first: around.get(parent) as number, last: this.#end.get(tail) ?? tail };
    return this.#mayHold(parent) && this.#isInline(range) ? range : undefined;
  }

  /** The place before a piece, and behind the one before it. */
  cutBefore(number: number): Cut {
    const at = this.#page.pieces[number]?.start ?? this.#page.text.length;
    return { last: number - 1, end: at, first: number, start: at };
  }

  /** The piece that ends what this one begins. */
  endOf(number: number): number {
    return this.#end.get(number) ?? number;
  }

  #outerOf(number: number): number {
    return this.#outer[number] ?? -1;
  }

  #mayHold(number: number): boolean {
    for (let at = number; at >= 0; at = this.#outerOf(at)) {
      const { as } = (this.#page.pieces[at] as { element: HtmlElement }).element;
      if (as !== '') return MIXED.has(kindOf(as).content) || (as === 'body' && this.#page.bare);
    }
    return false;
  }

  #isInline({ first, last }: { readonly first: number; readonly last: number }): boolean {
    return this.#page.pieces.slice(first, last + 1).every((piece) => {
      return piece.kind !== 'open' || piece.element.as === '' || kindOf(piece.element.as).inline;
    });
  }

  #piece(number: number): WordsPiece {
    return this.#page.pieces[number] as WordsPiece;
  }

  /** The piece with words that has this place. */
  #find(at: number): { number: number; at: number } | undefined {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#piece(this.#words[middle] as number).start <= at) low = middle + 1;
      else high = middle;
    }
    const number = this.#words[low - 1];
    return number !== undefined && at < this.#piece(number).end ? { number, at } : undefined;
  }
}

const MIXED: ReadonlySet<string> = new Set(['flow', 'words']);
