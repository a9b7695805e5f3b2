import type { Origin } from '../source/source.js';

/**
 * Text made out of another, with the way back: what was copied, what was decoded, and what was put between. Runs of white
 * space become one space, as HTML shows them.
 */
export class Flat {
  readonly #parts: string[] = [];
  readonly #flat: number[] = [];
  readonly #source: number[] = [];
  #length = 0;
  #spaced = true;

  /** How many characters there are so far. */
  get length(): number {
    return this.#length;
  }

  /** Adds the words of `data`, which stand in the source from `start`; `copied` where they stand there letter by letter. */
  words(data: string, start: number, copied: boolean): void {
    if (!copied) {
      this.#add(isSpace(data.charCodeAt(0)) && data.length === 1 ? ' ' : data, start);
      return;
    }
    let from = 0;
    while (from < data.length) {
      let to = from;
      if (isSpace(data.charCodeAt(from))) {
        while (to < data.length && isSpace(data.charCodeAt(to))) to++;
        if (!this.#spaced) this.#add(' ', start + from);
      } else {
        while (to < data.length && !isLong(data, to)) to++;
        this.#add(data.slice(from, to), start + from);
      }
      from = to;
    }
  }

  /** Puts something between that the source does not have: the end of a cell, of a line. */
  between(mark: string, at: number): void {
    this.#add(mark, at);
    this.#spaced = true;
  }

  text(): string {
    return this.#parts.join('');
  }

  /** The way back to the source. */
  origin(source: string): Origin {
    const [flat, back] = [this.#flat, this.#source];
    const offsetOf = (offset: number): number => {
      let [low, high] = [0, flat.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((flat[middle] as number) <= offset) low = middle + 1;
        else high = middle;
      }
      const at = Math.max(0, low - 1);
      return Math.min(source.length, (back[at] ?? 0) + offset - (flat[at] ?? 0));
    };
    return { text: source, offsetOf };
  }

  #add(text: string, source: number): void {
    if (text === '') return;
    if (text === ' ' && this.#spaced) return;
    this.#flat.push(this.#length);
    this.#source.push(source);
    this.#parts.push(text);
    this.#length += text.length;
    this.#spaced = isSpace(text.charCodeAt(text.length - 1));
  }
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

/** The end of a stretch that can be copied whole: a space that is followed by another, or a line break. */
function isLong(data: string, at: number): boolean {
  const code = data.charCodeAt(at);
  if (!isSpace(code)) return false;
  return code !== 32 || at + 1 >= data.length || isSpace(data.charCodeAt(at + 1));
}
