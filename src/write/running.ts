import { collapse } from '../source/phrase.js';
import type { Span } from '../source/source.js';

/** A stretch of running words, or the words of one of the things that were to be cut out of them. */
export interface Piece<T> {
  readonly text: string;
  readonly thing?: T;
}

/**
 * The words at `spans` with the things that stand among them cut out, in order. White space is squashed as in
 * `phraseOf`: the texts of all pieces together are the phrase's text. Things that overlap an earlier one stay words.
 */
export function cut<T extends { readonly span: Span }>(
  source: string,
  spans: readonly Span[],
  thingsWithin: (span: Span) => readonly T[],
): Piece<T>[] {
  const pieces: Piece<T>[] = [];
  let spaced = true;
  const words = (text: string): void => {
    const squashed = spaced ? collapse(text).trimStart() : collapse(text);
    if (squashed === '') return;
    spaced = squashed.endsWith(' ');
    pieces.push({ text: squashed });
  };
  for (const [index, span] of spans.entries()) {
    if (index > 0) words(' ');
    let at = span.start;
    for (const thing of thingsWithin(span)) {
      if (thing.span.start < at) continue;
      words(source.slice(at, thing.span.start));
      pieces.push({ text: source.slice(thing.span.start, thing.span.end), thing });
      spaced = false;
      at = thing.span.end;
    }
    words(source.slice(at, span.end));
  }
  return withoutLastSpace(pieces);
}

function withoutLastSpace<T>(pieces: readonly Piece<T>[]): Piece<T>[] {
  const last = pieces.at(-1);
  if (last === undefined || last.thing !== undefined) return [...pieces];
  const text = last.text.trimEnd();
  return text === '' ? pieces.slice(0, -1) : [...pieces.slice(0, -1), { text }];
}
