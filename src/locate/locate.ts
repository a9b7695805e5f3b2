import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { Result } from '../diagnostic/result.js';
import { type Block, blockSpan, type Document, type Table } from '../document/document.js';
import type { Located } from '../document/footed.js';
import type { Reading } from '../document/reading.js';
import type { Phrase } from '../source/phrase.js';
import { isPeriodPhrase } from '../value/period-words.js';
import { findAmounts } from './amounts.js';
import { looseFromKept } from './kept.js';
import type { LooseTable } from './loose.js';
import { looseFromLost } from './lost.js';
import { profileColumns } from './place.js';
import { makeReadings } from './readings.js';

/**
 * Locates the figures of a note: for each table its candidate readings (likeliest first, at least one where the table has
 * a figure), and the amounts in prose. It interprets no arithmetic; `foot` chooses.
 *
 * Cost: linear in the cells of a table times its readings, which are at most `MOST_READINGS`; `locate-search-bounded`
 * says where that bound was met.
 */
export function locate(document: Document): Result<Located> {
  const { text } = document.source;
  const diagnostics: Diagnostic[] = [];
  const tables: Reading[][] = [];
  const footnotes = new Set(document.blocks.flatMap((block) => (block.kind === 'footnote' ? [block.mark] : [])));
  document.blocks.forEach((block, at) => {
    if (block.kind !== 'table') return;
    const loose = (block.geometry === 'kept' ? looseFromKept : looseFromLost)(text, block, footnotes);
    const { readings, bounded } = makeReadings(text, loose, tables.length, captionsOf(document.blocks, at));
    if (bounded) {
      const help = 'The likeliest alignments were tried; check the columns of this table.';
      diagnostics.push(
        diagnose('locate-search-bounded', 'The headings of this table fit in too many ways.', [blockSpan(block)], {
          help,
        }),
      );
    }
    for (const told of ambiguousCells(loose, block.geometry)) diagnostics.push(told);
    for (const told of noValues(block)) diagnostics.push(told);
    tables.push(readings);
  });
  const amounts = document.blocks.flatMap((block, i) => findAmounts(text, block, i));
  return new Result({ document, tables, amounts }, diagnostics);
}

const NO_VALUE = /^(?:n\s?\/\s?[am]|n\.[am]\.|nm|na|\*+|not (?:applicable|meaningful))$/i;

/** Cells that say in words or signs that there is no figure. */
function noValues(table: Table): Diagnostic[] {
  const cells = table.rows.flatMap((row) => row.cells).filter((cell) => NO_VALUE.test(cell.text));
  return cells.map((cell) => diagnose('locate-not-a-value', `"${cell.text}" is no figure, and no fact.`, [cell.span]));
}

/** Where empty cells are gone, a row with fewer figures than columns may mean several columns. */
function ambiguousCells(loose: LooseTable, geometry: 'kept' | 'lost'): Diagnostic[] {
  if (geometry === 'kept') return [];
  const figures = profileColumns(loose).filter(({ words }) => !words).length;
  return loose.rows
    .map(({ label, values }) => ({ label, spans: values.flatMap(({ cell }) => (cell ? [cell.span] : [])) }))
    .filter(({ spans }) => spans.length > 0 && spans.length < figures)
    .map(({ label, spans }) => {
      const message = `"${label?.text ?? 'A row without a label'}" has ${spans.length} of ${figures} figures; which columns they stand in is not certain.`;
      return diagnose('locate-ambiguous-cell', message, spans, {
        help: 'Give a dash for each empty cell, or the note in a form that keeps them.',
      });
    });
}

/** So many headings above the table before still speak of a table. */
const MOST_HEADINGS = 12;

/** What speaks of a table from above: the note's headings, and what stands right above; where no words do, the last paragraph above the table before. */
function captionsOf(blocks: readonly Block[], at: number): Phrase[] {
  let start = at - 1;
  while (start >= 0 && blocks[start]?.kind !== 'table') start--;
  const own = blocks.slice(start + 1, at).filter((b) => b.kind === 'paragraph' || b.kind === 'heading');
  const above = blocks.slice(0, start + 1);
  const headings = above.filter((b) => b.kind === 'heading').slice(-MOST_HEADINGS);
  const led = own.some((b) => b.kind === 'paragraph' && !isPeriodPhrase(b.phrase.text));
  const lead = led ? undefined : above.findLast((b) => b.kind === 'paragraph' && !isPeriodPhrase(b.phrase.text));
  return [...headings, ...(lead ? [lead] : []), ...own].map((b) => (b as { phrase: Phrase }).phrase);
}
