import type { Span } from './source.js';

/**
 * Words of a note that belong together though they may stand apart: a heading split over two cells, a label broken over
 * lines. `text` is for people and look-up (white space squashed); `spans` are where the words stand, in order.
 */
export interface Phrase {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** The phrase of these places; law: its text is the squashed slices, joined by a space. */
export function phraseOf(source: string, spans: readonly Span[]): Phrase {
  return { text: squash(spans.map((span) => source.slice(span.start, span.end)).join(' ')), spans };
}

/** Runs of white space become one space; none is left at the ends. */
export function squash(text: string): string {
  return collapse(text).trim();
}

/** Runs of white space become one space, at the ends too. */
export function collapse(text: string): string {
  // a single space stays as it is: most are
  return text.replace(/[\s\u200b\ufeff]{2,}|[^\S ]|[\u200b\ufeff]/gu, ' ');
}
