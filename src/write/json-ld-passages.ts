import { codePointOffsets } from '../source/position.js';
import { givenSpan, givenText, type Source, type Span, slice } from '../source/source.js';
import { NOTE } from './json-ld-iri.js';

/** Stretches of the note that facts were derived from, each described once. */
export interface Passages {
  /** The IRI of a passage, as RFC 5147 names stretches of plain text; offsets are code points. */
  idOf(span: Span): string;
  /** All that were asked for, in order, as Web Annotation's specific resources with a place and a quote. */
  all(): object[];
}

/** How much text around a passage a quote carries to be found again, in UTF-16 units. */
const AROUND = 24;

export function makePassages(source: Source): Passages {
  const toCodePoint = codePointOffsets(givenText(source));
  const known = new Map<string, object>();
  const idOf = (span: Span): string => {
    const given = givenSpan(source, span);
    const [from, to] = [toCodePoint(given.start), toCodePoint(given.end)];
    const id = `#char=${from},${to}`;
    if (!known.has(id)) known.set(id, passage(id, from, to, span, source.text));
    return id;
  };
  return { idOf, all: () => [...known.values()] };
}

function passage(id: string, from: number, to: number, span: Span, text: string): object {
  const before = slice(text, { start: Math.max(0, span.start - AROUND), end: span.start });
  const after = slice(text, { start: span.end, end: span.end + AROUND });
  return {
    id,
    type: ['oa:SpecificResource', 'prov:Entity'],
    hasSource: NOTE,
    selector: [
      { type: 'oa:TextPositionSelector', from, to },
      {
        type: 'oa:TextQuoteSelector',
        exact: slice(text, span),
        // Half a surrogate pair at the outer edge is no text.
        prefix: before.replace(/^[\udc00-\udfff]/, ''),
        suffix: after.replace(/[\ud800-\udbff]$/, ''),
      },
    ],
  };
}
