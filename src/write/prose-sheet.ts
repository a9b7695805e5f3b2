import type { Reading } from '../document/reading.js';
import type { Fact } from '../fact/fact.js';
import type { Report } from '../fact/report.js';
import type { Phrase } from '../source/phrase.js';
import { holds, type Span } from '../source/source.js';
import type { PrintedFigures } from './printed-figures.js';
import type { Cell, Sheet } from './spreadsheet/sheet.js';

export const PROSE = 'Prose';

/** The figures that stand in no cell of a table, each beside the words that it stands in; nothing where there is none. */
export function proseSheet(report: Report, figures: PrintedFigures): readonly Sheet[] {
  const facts = report.facts.filter(({ id }) => figures.spotOf(id) === undefined);
  if (facts.length === 0) return [];
  const wordsAround = makeWordsAround(report);
  const rows = facts.map((fact, i) => [
    figures.ofFact(fact, { sheet: PROSE, row: i + 1, column: 0 }),
    text(fact.provenance.displayed),
    text(wordsAround(fact), true),
  ]);
  const head = ['Figure', 'As printed', 'Words'].map((title): Cell => ({ ...text(title), style: { bold: true } }));
  return [{ name: PROSE, rows: [head, ...rows], widths: [18, 24, 100], head: { rows: 1, filter: false } }];
}

function text(words: string, wrap = false): Cell {
  return { value: { kind: 'text', text: words }, ...(wrap ? { style: { wrap } } : {}) };
}

/** The heading, paragraph or footnote that holds the figure of a fact, else the words of a table. */
function makeWordsAround({ page }: Report): (fact: Fact) => string {
  const ofProse = makeTextAt(page.flatMap((block) => (block.kind === 'table' ? [] : [block.phrase])));
  const ofTables = makeTextAt(page.flatMap((block) => (block.kind === 'table' ? wordsOf(block.reading) : [])));
  return ({ provenance: { digits } }) => ofProse(digits) ?? ofTables(digits) ?? '';
}

function makeTextAt(phrases: readonly Phrase[]): (span: Span) => string | undefined {
  const stretches = phrases
    .flatMap(({ text, spans }) => spans.map((span) => ({ span, text })))
    .sort((a, b) => a.span.start - b.span.start);
  return (inner) => {
    const found = stretches[lastUpTo(stretches, ({ span }) => span.start <= inner.start)];
    return found !== undefined && holds(found.span, inner) ? found.text : undefined;
  };
}

function wordsOf({ captions, corner, columns, rows }: Reading): readonly Phrase[] {
  const heads = [...corner, ...columns.flatMap((column) => column.heads)].map(({ phrase }) => phrase);
  return [...captions, ...heads, ...rows.flatMap(({ label, sections }) => [...sections, ...(label ? [label] : [])])];
}

/** Of things in order the index of the last that is so; those that are come first. */
function lastUpTo<T>(things: readonly T[], isSo: (thing: T) => boolean): number {
  let [low, high] = [0, things.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(things[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
