import type { ReportFootnote } from '../fact/fact.js';
import type { Report } from '../fact/report.js';
import type { Phrase } from '../source/phrase.js';
import { type Span, slice } from '../source/source.js';
import { escapeText } from '../xml/escape.js';
import { attributes } from './around.js';
import { type Figure, type Figures, makeFigures } from './figures.js';
import { makeTotals, type Totals } from './page-totals.js';
import { cut } from './running.js';
import type { Tagger } from './tagger.js';

/** A mark of a footnote among words, and the footnote that it leads to where one is known. */
export interface PageMark {
  readonly span: Span;
  readonly footnote: ReportFootnote | undefined;
}

/** What the parts of a page share while it is drawn, block by block. */
export interface Page {
  readonly report: Report;
  readonly figures: Figures;
  /** Running words as markup, figures tagged, marks raised. */
  words(phrase: Phrase, marks?: readonly PageMark[]): string;
  figure(figure: Figure): string;
  /** The rows of this table that are ruled. */
  totals(table: number): Totals;
  /** Whether the page has, or will have, these words at another place: captions are often paragraphs too. */
  isShown(phrase: Phrase): boolean;
  show(phrase: Phrase): void;
}

/** Where a mark of this footnote leads. */
export function anchorOf(note: ReportFootnote): string {
  return `at-${note.id}`;
}

/** The page of this report, with nothing drawn yet. */
export function makePage(report: Report, tagger: Tagger): Page {
  const figures = makeFigures(report);
  const { text } = report.source;
  const covered = new Uint8Array(text.length + 1);
  const show = (phrase: Phrase): void => {
    for (const { start, end } of phrase.spans) covered.fill(1, start, end);
  };
  for (const block of report.page) if (block.kind !== 'table') show(block.phrase);
  const figure = (one: Figure): string => tagger.mark(one, slice(text, one.span));
  const words: Page['words'] = (phrase, marks = []) => {
    const things = (span: Span) =>
      [
        ...figures.within(span),
        ...marks.filter((mark) => mark.span.start >= span.start && mark.span.end <= span.end),
      ].sort((a, b) => a.span.start - b.span.start);
    return cut(text, phrase.spans, things)
      .map(({ text: piece, thing }) =>
        thing === undefined ? escapeText(piece) : 'shown' in thing ? figure(thing) : markMarkup(piece, thing.footnote),
      )
      .join('');
  };
  const isShown = ({ spans: [first] }: Phrase): boolean => first === undefined || covered[first.start] === 1;
  return { report, figures, words, figure, totals: makeTotals(report.proofs), isShown, show };
}

function markMarkup(text: string, note: ReportFootnote | undefined): string {
  const words = escapeText(text.replace(/[\s|]+/g, ''));
  return `<sup>${note ? `<a${attributes([['href', `#${anchorOf(note)}`]])}>${words}</a>` : words}</sup>`;
}
