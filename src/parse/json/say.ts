import type { Code } from '../../diagnostic/codes.js';
import type { Span } from '../../source/source.js';

/** Tells what is wrong at a place of the document that is being read. */
export type Say = (code: Code, message: string, span: Span, more?: { actual?: string; expected?: string }) => void;
