import type { ReportFootnote } from '../fact/fact.js';
import type { PageBlock, Report } from '../fact/report.js';
import type { Phrase } from '../source/phrase.js';
import { slice } from '../source/source.js';
import { escapeText } from '../xml/escape.js';
import { attributes } from './around.js';
import { tableMarkup } from './page-table.js';
import { anchorOf, makePage, type Page } from './page-words.js';
import { cut } from './running.js';
import type { Tagger } from './tagger.js';

/**
 * The blocks of a report as XHTML: headings, paragraphs, tables, footnotes, with the figures tagged and the footnotes of
 * facts as ix:footnote. Gives the markup, and the footnotes that no block held.
 */
export function pageMarkup(report: Report, tagger: Tagger): { blocks: string[]; unplaced: ReportFootnote[] } {
  const page = makePage(report, tagger);
  const linked = new Set(report.facts.flatMap(({ footnotes }) => footnotes));
  const notes = report.footnotes.filter(({ id }) => linked.has(id));
  const byPlace = new Map(notes.map((note) => [note.spans[0]?.start, note]));
  const placed = new Set<ReportFootnote>();
  const titles = titleHeadings(report.page);
  const blocks = report.page.map((block, index) => {
    if (block.kind === 'table') return tableMarkup(block.reading, page);
    const found = byPlace.get(block.phrase.spans[0]?.start);
    const note = found && !placed.has(found) && found.text === block.phrase.text ? found : undefined;
    if (note) placed.add(note);
    const inner = note ? footnoteMarkup(note, block.phrase, page, tagger) : page.words(block.phrase);
    if (block.kind === 'heading')
      return headingMarkup(block.phrase.text, inner, report.page[index + 1], titles.has(index));
    const anchor = note ? attributes([['id', anchorOf(note)]]) : '';
    const before = report.page[index + 1]?.kind === 'table' ? ' class="before"' : '';
    if (block.kind === 'paragraph') return `<p${before}${anchor}>${inner}</p>`;
    const mark = escapeText(slice(report.source.text, block.markSpan).replace(/[\s|]+/g, ''));
    return `<p class="footnote"${anchor}><span class="mark">${mark}</span> ${inner}</p>`;
  });
  return { blocks, unplaced: notes.filter((note) => !placed.has(note)) };
}

/**
 * The words of a footnote where they stand. Figures in them carry a tooltip in an XHTML element, which must not become
 * part of the footnote's value: the footnote is continued through it (Inline XBRL 1.1, section 4).
 */
function footnoteMarkup(note: ReportFootnote, phrase: Phrase, page: Page, tagger: Tagger): string {
  const pieces = cut(page.report.source.text, phrase.spans, page.figures.within);
  return pieces
    .map(({ text, thing }, index) => {
      const wrap = (inner: string) => part(note, index, pieces.length, inner);
      return thing === undefined ? wrap(escapeText(text)) : tagger.mark(thing, text, wrap);
    })
    .join('');
}

function part(note: ReportFootnote, index: number, count: number, inner: string): string {
  const next = index + 1 < count ? [['continuedAt', `${note.id}-${index + 1}`]] : [];
  return index === 0
    ? `<ix:footnote${attributes([['id', note.id], ['xml:lang', note.language], ...next])}>${inner}</ix:footnote>`
    : `<ix:continuation${attributes([['id', `${note.id}-${index}`], ...next])}>${inner}</ix:continuation>`;
}

/** The headings with which the page begins, before anything else that it has headings for. */
function titleHeadings(page: readonly PageBlock[]): ReadonlySet<number> {
  const titles = new Set<number>();
  for (let index = page.findIndex(({ kind }) => kind === 'heading'); page[index]?.kind === 'heading'; index++) {
    titles.add(index);
  }
  return titles;
}

/** One that the next heading says again ("8. Title" after "Title") is set small above it. */
function headingMarkup(text: string, inner: string, next: PageBlock | undefined, isTitle: boolean): string {
  const again = next?.kind === 'heading' && letters(next.phrase.text).endsWith(letters(text));
  const [open, close] = again ? ['p class="lead"', 'p'] : isTitle ? ['h1', 'h1'] : ['h2', 'h2'];
  return `<${open}>${inner}</${close}>`;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '');
}
