import { visible } from '../diagnostic/visible.js';
import type { Amount } from '../document/datapoint.js';
import type { Located } from '../document/footed.js';
import { columnTitle, type GridRow, type Reading } from '../document/reading.js';
import { squash } from '../source/phrase.js';
import { grid } from './grid.js';

/** What `locate` made of a note: the readings of each table, the likeliest drawn, and the amounts in prose. */
export function drawLocated(located: Located, width: number | undefined): string {
  const { text } = located.document.source;
  const tables = located.tables.map((readings, index) => {
    const [likeliest, ...others] = readings;
    const rest = others.map(
      (reading) => `  or, prior ${reading.prior}: ${reading.columns.map((c) => visible(columnTitle(c))).join(' | ')}\n`,
    );
    const head = `table ${index}: ${readings.length} readings${likeliest ? `, likeliest with prior ${likeliest.prior}` : ''}\n`;
    return head + (likeliest ? drawReading(likeliest, text, width) : '') + rest.join('');
  });
  return [...tables, drawAmounts(located.amounts, text, width)].join('\n');
}

/** A reading as a grid: what stands above the table, its heads and rows, with `mark` behind each figure. */
export function drawReading(
  reading: Reading,
  text: string,
  width: number | undefined,
  mark: (row: number, column: number) => string = () => '',
): string {
  const captions = reading.captions.map(({ text }) => `  caption: ${visible(short(text))}\n`);
  const corner = reading.corner.map(({ kind, phrase }) => `  over all: ${visible(phrase.text)} (${kind})\n`);
  const columns = [
    { title: 'row', align: 'right' as const },
    { title: 'label', elastic: true },
    ...reading.columns.map((column) => ({ title: visible(columnTitle(column)), align: 'right' as const })),
  ];
  const rows = reading.rows.map((row) => [
    String(row.index),
    rowWords(row),
    ...row.cells.map((cell, index) => {
      if (!cell) return '';
      return text.slice(cell.span.start, cell.span.end).replace(/[\s|]+/g, '') + mark(row.index, index);
    }),
  ]);
  return [...captions, ...corner, grid(columns, rows, width)].join('');
}

/** Captions are for knowing the table again. */
function short(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100).trimEnd()}…` : text;
}

function rowWords(row: GridRow): string {
  const marks = row.marks.map(({ mark }) => ` (${mark})`).join('');
  return `${'  '.repeat(row.sections.length)}${row.label?.text ?? '·'}${marks}`;
}

/** The amounts in running words, each with its sentence. */
export function drawAmounts(amounts: readonly Amount[], text: string, width: number | undefined): string {
  if (amounts.length === 0) return 'no amounts in prose\n';
  const rows = amounts.map((amount) => [
    amount.id,
    squash(text.slice(amount.span.start, amount.span.end)),
    amount.currency?.code ?? amount.noun?.text ?? (amount.percent ? '%' : ''),
    amount.sentence.text,
  ]);
  const columns = [{ title: 'amount' }, { title: 'figure' }, { title: 'of' }, { title: 'sentence', elastic: true }];
  return grid(columns, rows, width ?? 160);
}
