import type { Amount } from '../document/datapoint.js';
import type { Column, GridRow, Reading } from '../document/reading.js';
import type { Span } from '../source/source.js';
import type { Axis, Concept } from '../taxonomy/taxonomy.js';
import type { Day, Period } from '../value/period.js';
import { remember } from '../value/remembered.js';
import type { Dimensions, ToldDimensions } from './dimensions.js';
import type { Times } from './period.js';
import { contains, type Words } from './words.js';

/** A term of an instrument that the label of its row tells: the rate of "4.25% notes due 2029". */
export interface RowTerm {
  readonly concept: Concept;
  readonly told: ToldDimensions;
  readonly period: { readonly period: Period; readonly spans: readonly Span[] };
}

/** What the terms of a table's rows are told with. */
interface Beside {
  readonly reading: Reading;
  readonly dimensions: Dimensions;
  readonly times: Times;
  readonly words: Words;
  /** The report's own. */
  readonly day: Day;
}

/**
 * Of the amounts in the words of a table (in order) those that are terms of the instrument which their row's label names.
 * They hold at the report's own day; as many of a kind in one label as the table has columns hold at the times of these.
 */
export function rowTermsOf(amounts: readonly Amount[], beside: Beside): Map<Amount, RowTerm> {
  const terms = new Map<Amount, RowTerm>();
  if (amounts.length === 0) return terms;
  const { reading, dimensions, words } = beside;
  const instruments = instrumentsOf(words);
  for (const [row, within] of byRow(reading.rows, amounts)) {
    const folded = words.fold(row.label?.text ?? '');
    const instrument = instruments.find(({ cues }) => cues.some((cue) => contains(folded, cue)));
    if (!instrument) continue;
    const told = dimensions.ofRow(row, instrument.axis);
    const rates = within.filter((amount) => amount.percent);
    const sums = within.filter((amount) => amount.currency);
    for (const [alike, concept] of [[rates, instrument.percent] as const, [sums, instrument.currency] as const])
      for (const [index, amount] of alike.entries())
        terms.set(amount, { concept, told, period: periodOf(row, alike.length, index, beside) });
  }
  return terms;
}

/** The amounts in the label of each row that has some. */
function byRow(rows: readonly GridRow[], amounts: readonly Amount[]): Map<GridRow, Amount[]> {
  const labelled = rows.filter((row) => row.label).sort((a, b) => startOf(a) - startOf(b));
  const found = new Map<GridRow, Amount[]>();
  let at = 0;
  for (const amount of amounts) {
    while (at + 1 < labelled.length && startOf(labelled[at + 1] as GridRow) <= amount.digits.start) at++;
    const row = labelled[at];
    const last = row?.label?.spans.at(-1);
    if (row && last && startOf(row) <= amount.digits.start && amount.digits.end <= last.end)
      remember(found, row, () => []).push(amount);
  }
  return found;
}

function startOf({ label }: GridRow): number {
  return label?.spans[0]?.start ?? 0;
}

function periodOf(row: GridRow, count: number, index: number, { reading, times, day }: Beside): RowTerm['period'] {
  const column: Column | undefined = count > 1 && count === reading.columns.length ? reading.columns[index] : undefined;
  const told = column && times.at(row, column);
  if (told) return { period: times.periodOf('instant', told, false), spans: told.spans };
  return { period: { kind: 'instant', instant: day }, spans: [] };
}

/** What the lexicon says of instruments, as far as the taxonomy has it. */
interface Instrument {
  readonly axis: Axis;
  readonly percent: Concept;
  readonly currency: Concept;
  readonly cues: readonly string[];
}

function instrumentsOf({ lexicon, axes, byLocal, fold }: Words): Instrument[] {
  return lexicon.instruments.flatMap(({ axis: name, percent: rate, currency: sum, cues }) => {
    const axis = axes.get(name);
    const percent = byLocal.get(rate);
    const currency = byLocal.get(sum);
    return axis && percent && currency ? [{ axis, percent, currency, cues: cues.map(fold) }] : [];
  });
}
