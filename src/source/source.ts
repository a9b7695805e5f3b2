/** A note as it was given. Nothing in the program changes `text`; everything else points into it. */
export interface Source {
  /** The name to show to people: a relative path, or what the caller called it. */
  readonly name: string;
  readonly text: string;
  /** Where the text was made from another (the visible words of markup): that other, and the way back. */
  readonly origin?: Origin;
}

/** A text from which another was made. */
export interface Origin {
  readonly text: string;
  /** The place in this text of an offset in the text made from it. */
  offsetOf(offset: number): number;
}

/** A span of a source as a span of the text that was given: the same where nothing was made. */
export function givenSpan(source: Source, span: Span): Span {
  const { origin } = source;
  if (!origin) return span;
  const start = origin.offsetOf(span.start);
  if (span.end <= span.start) return { start, end: start };
  // the last character tells where the stretch ends: what stands behind it may come from elsewhere
  const end = origin.offsetOf(span.end - 1) + 1;
  // a line's end that was made where the markup ends has no character there
  return { start, end: Math.max(start, Math.min(end, origin.text.length)) };
}

/** The text that was given. */
export function givenText(source: Source): string {
  return source.origin?.text ?? source.text;
}

/** A stretch of a source: UTF-16 offsets, `end` exclusive, as in `String.prototype.slice`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a thing stands in a document. */
export interface Place {
  readonly source: Source;
  readonly span: Span;
}

/** The characters of `text` at `span`. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The smallest span that holds both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Whether `outer` holds all of `inner`. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The span without white space at either end; empty at its start where there is nothing else. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** White space of notes, the same as `squash` takes for it: ASCII, U+00A0, Unicode's other spaces and those without width. */
function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x1680 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
