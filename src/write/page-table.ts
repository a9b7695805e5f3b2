import type { GridRow, Head, Reading, ValueCell } from '../document/reading.js';
import type { Phrase } from '../source/phrase.js';
import { type Span, slice } from '../source/source.js';
import { escapeText } from '../xml/escape.js';
import { attributes } from './around.js';
import { type HeadCell, headRows } from './page-head.js';
import type { Page, PageMark } from './page-words.js';

/** A table as it was read: captions that stand nowhere else, the heads, the rows with their figures as printed. */
export function tableMarkup(reading: Reading, page: Page): string {
  const captions = reading.captions.filter((phrase) => !page.isShown(phrase));
  const above = captions.map((phrase) => `<p class="caption">${wordsOnce(phrase, page)}</p>`).join('');
  const heads = headRows(reading.columns).map((row, index, all) =>
    headRow(row, index === all.length - 1, reading, page),
  );
  const lone = heads.length === 0 && reading.corner.length > 0 ? [headRow([], true, reading, page)] : [];
  const body = reading.rows.map((row) => rowMarkup(row, reading, page)).join('');
  const percent = reading.rows.some((row) => row.cells.some((cell) => cell?.sign?.kind === 'percent'));
  const head = [...heads, ...lone].join('');
  // XHTML has no table without rows: heads over nothing are its rows.
  const rows =
    body === '' ? `<tbody>${head}</tbody>` : `${head === '' ? '' : `<thead>${head}</thead>`}<tbody>${body}</tbody>`;
  if (body === '' && head === '') return above;
  return `${above}<div class="table"><table${percent ? ' class="percent"' : ''}>${rows}</table></div>`;
}

function headRow(cells: readonly HeadCell[], last: boolean, reading: Reading, page: Page): string {
  const corner = last ? reading.corner.filter(({ phrase }) => !page.isShown(phrase)) : [];
  const stub = corner.map((head) => headWords(head, page)).join(' ');
  const over = cells.map(({ head, columns }) => {
    if (head === undefined) return columns > 1 ? `<td colspan="${columns}"></td>` : '<td></td>';
    const wide =
      columns > 1
        ? [
            ['colspan', String(columns)],
            ['scope', 'colgroup'],
          ]
        : [['scope', 'col']];
    return `<th${attributes([['class', columns > 1 ? 'over' : 'col'], ...wide])}>${headWords(head, page)}</th>`;
  });
  return `<tr>${stub === '' ? '<td class="stub"></td>' : `<th class="stub" scope="col">${stub}</th>`}${over.join('')}</tr>`;
}

function headWords({ kind, phrase }: Head, page: Page): string {
  const words = wordsOnce(phrase, page);
  return kind === 'scale' || kind === 'note' ? `<span class="aside">${words}</span>` : words;
}

function wordsOnce(phrase: Phrase, page: Page): string {
  page.show(phrase);
  return page.words(phrase);
}

function rowMarkup(row: GridRow, reading: Reading, page: Page): string {
  const groups = row.sections
    .map((phrase, depth) => (page.isShown(phrase) ? '' : groupRow(wordsOnce(phrase, page), depth, reading)))
    .join('');
  if (row.cells.every((cell) => cell === undefined)) {
    const skip = row.label === undefined || page.isShown(row.label);
    return skip ? groups : `${groups}${groupRow(labelMarkup(row, page), row.sections.length, reading)}`;
  }
  const totals = page.totals(reading.table);
  const rule = row.index === totals.last ? ' grand' : totals.rows.has(row.index) ? ' total' : '';
  const label = `<th${attributes([
    ['class', `label in-${Math.min(row.sections.length, 4)}${rule}`],
    ['scope', 'row'],
  ])}>${labelMarkup(row, page)}</th>`;
  const cells = reading.columns.map((_, index) => cellMarkup(row.cells[index], rule, page));
  return `${groups}<tr>${label}${cells.join('')}</tr>`;
}

function groupRow(words: string, depth: number, reading: Reading): string {
  return `<tr class="group"><th class="label in-${Math.min(depth, 4)}" colspan="${reading.columns.length + 1}" scope="rowgroup">${words}</th></tr>`;
}

function labelMarkup(row: GridRow, page: Page): string {
  if (row.label === undefined) return '';
  page.show(row.label);
  const facts = row.cells
    .flatMap((cell) => (cell ? page.figures.within(cell.digits) : []))
    .flatMap((f) => [...f.shown, ...f.tied]);
  const known = new Set(facts.flatMap(({ footnotes }) => footnotes));
  const marks: PageMark[] = row.marks.map(({ mark, span }) => ({
    span,
    footnote: page.report.footnotes.find((note) => note.mark === mark && known.has(note.id)),
  }));
  const words = page.words(row.label, marks);
  const outside = marks.filter(({ span }) => !row.label?.spans.some((s) => s.start <= span.start && span.end <= s.end));
  return `${words}${outside.map((mark) => page.words({ text: '', spans: [mark.span] }, [mark])).join('')}`;
}

/** The figure as printed: its digits tagged, the signs around them; what follows the digits hangs beyond their edge. */
function cellMarkup(cell: ValueCell | undefined, rule: string, page: Page): string {
  if (cell === undefined) return '<td></td>';
  const { text } = page.report.source;
  const [figure] = page.figures.within(cell.digits);
  const digits = figure ? page.figure(figure) : escapeText(printed(text, cell.digits));
  const sign = cell.sign && !cell.sign.phrase.spans.some((span) => overlap(span, cell.span)) ? cell.sign : undefined;
  const before = printed(text, { start: cell.span.start, end: cell.digits.start });
  const after = printed(text, { start: cell.digits.end, end: cell.span.end });
  const front = `${sign?.kind === 'currency' ? sign.phrase.text : ''}${before}`;
  const back = `${after}${sign?.kind === 'percent' ? sign.phrase.text : ''}`;
  const hanging = back === '' ? '' : `<i>${escapeText(back)}</i>`;
  return `<td class="figure${rule}">${escapeText(front)}${digits}${hanging}</td>`;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** What stands there without white space and the bars between cells. */
function printed(text: string, span: Span): string {
  return slice(text, span).replace(/[\s|]+/g, '');
}
