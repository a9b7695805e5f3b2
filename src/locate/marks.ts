import { type Phrase, phraseOf } from '../source/phrase.js';
import { type Span, trim } from '../source/source.js';
import type { LooseValue } from './loose.js';

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

/**
 * Rows without the footnote marks that stand in cells of their own and look like figures: "(4)" where there is a footnote
 * (4), and the row has so many cells more than rows without such usually have.
 */
export function dropMarks<Row extends { readonly values: readonly LooseValue[] }>(
  text: string,
  rows: readonly Row[],
  footnotes: ReadonlySet<string>,
): Row[] {
  if (footnotes.size === 0) return [...rows];
  const isMark = ({ cell }: LooseValue) => {
    const mark = cell && /^\(\s?(\d{1,2})\s?\)$/.exec(text.slice(cell.span.start, cell.span.end));
    return mark !== null && mark !== undefined && footnotes.has(mark[1] as string);
  };
  const usual = new Set<number>();
  for (const { values } of rows) if (values.length > 0 && !values.some(isMark)) usual.add(values.length);
  const most = [...usual].reduce((a, b) => Math.max(a, b), 0);
  return rows.map((row) => {
    const values = row.values.filter((value) => !isMark(value));
    return row.values.length > most && usual.has(values.length) ? { ...row, values } : row;
  });
}
