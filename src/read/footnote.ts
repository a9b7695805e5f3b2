import type { Footnote } from '../document/document.js';
import { phraseOf, squash } from '../source/phrase.js';
import { type Span, trim } from '../source/source.js';

const MARK = /^(?:\(\s*(\d{1,2}|[a-z])\s*\)|(\*{1,3}|[†‡]))/;

/** The mark that a text is and nothing else: `(1)`, `(a)`, `*`. */
export function findMark(text: string): string | undefined {
  const match = MARK.exec(text);
  return match && match[0].length === text.length ? (match[1] ?? match[2]) : undefined;
}

/**
 * The footnote that this stretch is: a mark, then words that are no figures. Undefined for "(1,247)" and the like: a
 * footnote has at least three words.
 */
export function findFootnote(text: string, span: Span): Footnote | undefined {
  const words = text.slice(span.start, span.end);
  const match = MARK.exec(words);
  if (!match) return undefined;
  const rest = trim(text, { start: span.start + match[0].length, end: span.end });
  if (squash(text.slice(rest.start, rest.end)).split(' ').length < 3) return undefined;
  const markSpan = { start: span.start, end: span.start + match[0].length };
  return { kind: 'footnote', mark: (match[1] ?? match[2]) as string, markSpan, phrase: phraseOf(text, [rest]) };
}
