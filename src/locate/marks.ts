import { type Phrase, phraseOf } from '../source/phrase.js';
import { type Span, trim } from '../source/source.js';

export interface LabelMark {
  readonly mark: string;
  readonly span: Span;
}

const MARKS = /\(\s*(\d{1,2}|[a-z])\s*\)|(?<=\S)(\*{1,3}|[†‡])/g;
const AT_END = /(?:\s*(?:\(\s*(?:\d{1,2}|[a-z])\s*\)|\*{1,3}|[†‡])\s*,?)+$/;

/** Footnote marks at the end of a label: "Charged off (4)", "Allowance (2)(3)". */
export function findMarks(text: string, label: Phrase): LabelMark[] {
  const last = label.spans.at(-1);
  if (!last) return [];
  const words = text.slice(last.start, last.end);
  const tail = AT_END.exec(words);
  if (!tail) return [];
  const marks: LabelMark[] = [];
  for (const match of tail[0].matchAll(MARKS)) {
    const start = last.start + tail.index + match.index;
    marks.push({ mark: (match[1] ?? match[2]) as string, span: { start, end: start + match[0].length } });
  }
  return marks;
}

/** The label without the marks at its end. */
export function withoutMarks(text: string, label: Phrase, marks: readonly LabelMark[]): Phrase {
  const [first] = marks;
  const last = label.spans.at(-1);
  if (!first || !last) return label;
  const kept = trim(text, { start: last.start, end: Math.max(last.start, first.span.start) });
  return kept.end > kept.start ? phraseOf(text, [...label.spans.slice(0, -1), kept]) : label;
}
