import type { Place, Source, Span } from '../source/source.js';
import { type Code, SEVERITIES } from './codes.js';
import type { Severity } from './severity.js';

/**
 * Something a stage has to say about the input. `spans` point into the note, or into `source` where one is given; the first
 * is where a frame is drawn.
 */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly spans: readonly Span[];
  /** The document that the spans point into, where it is not the input itself. */
  readonly source?: Source;
  /** What stands there, and what would have been right, in words or figures. */
  readonly actual?: string;
  readonly expected?: string;
  /** What the reader of the message can do about it. */
  readonly help?: string;
}

/** A diagnostic of this code; its severity is the table's. */
export function diagnose(
  code: Code,
  message: string,
  spans: readonly Span[],
  more: { source?: Source; actual?: string; expected?: string; help?: string } = {},
): Diagnostic {
  return { code, severity: SEVERITIES[code], message, spans, ...more };
}

/** A diagnostic about a place in a document of its own. */
export function diagnoseAt(
  code: Code,
  message: string,
  { source, span }: Place,
  more: { actual?: string; expected?: string; help?: string } = {},
): Diagnostic {
  return diagnose(code, message, [span], { source, ...more });
}
