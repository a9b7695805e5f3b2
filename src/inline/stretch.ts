/**
 * A text that grows piece by piece, and stretches of it. A stretch is cut out only when asked for, so that a text within
 * a text within a text costs no more than the outermost, however many there are.
 */
export class GrowingText {
  #pieces: string[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  slice(start: number, end: number): string {
    if (this.#pieces.length > 1) this.#pieces = [this.#pieces.join('')];
    return (this.#pieces[0] ?? '').slice(start, end);
  }
}

export interface Stretch {
  readonly text: GrowingText;
  readonly start: number;
  readonly end: number;
}

export function cutOut({ text, start, end }: Stretch): string {
  return text.slice(start, end);
}
