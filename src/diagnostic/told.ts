import type { Position } from '../source/position.js';
import type { Span } from '../source/source.js';
import type { Diagnostic } from './diagnostic.js';
import { placesIn, placesOf } from './places.js';
import type { Severity } from './severity.js';

/** A diagnostic as programs get it, in the answers of the stream and in `--json`. */
export interface ToldDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** The document it speaks of, where that is not the input itself. */
  readonly file?: string;
  /** Where its first span begins and ends, counted from 1 in UTF-16 units; null where it speaks of the whole. */
  readonly place: (Position & { readonly endLine: number; readonly endColumn: number }) | null;
  /** UTF-16 offsets into the text, the end exclusive. */
  readonly spans: readonly Span[];
  readonly actual: string | null;
  readonly expected: string | null;
  readonly help: string | null;
}

export function tellDiagnostics(diagnostics: readonly Diagnostic[], text: string): ToldDiagnostic[] {
  const placesHere = placesOf(text);
  return diagnostics.map(({ code, severity, message, source, spans, actual, expected, help }) => {
    const places = source === undefined ? placesHere : placesIn(source);
    const [span] = spans;
    const end = span && places(span.end);
    return {
      code,
      severity,
      message,
      ...(source !== undefined && { file: source.name }),
      place: span && end ? { ...places(span.start), endLine: end.line, endColumn: end.column } : null,
      spans: spans.map(({ start, end }) => ({ start, end })),
      actual: actual ?? null,
      expected: expected ?? null,
      help: help ?? null,
    };
  });
}
