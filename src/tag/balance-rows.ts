import type { GridRow } from '../document/reading.js';
import type { Phrase } from '../source/phrase.js';
import { findPeriodWords, findTimes, isPeriodPhrase, withoutPeriod } from '../value/period-words.js';
import { isClosing, isOpening } from '../value/row-words.js';

/** Where a row stands in a table that leads from balance to balance: a balance itself, or between two of them. */
export type Standing =
  | { readonly kind: 'balance'; readonly opens: boolean }
  /** The rows of the balances that it stands between. */
  | { readonly kind: 'movement'; readonly from: GridRow; readonly to: GridRow };

/**
 * The standing of the rows of a table, by index: "Balance at January 1 / Additions / Balance at December 31", also one after
 * another. Rows between two balances of one side ("less reinsurance" between the gross and the net opening balance) are such
 * balances too. Rows of a table that has no movements have none.
 */
export function standingsOf(rows: readonly GridRow[]): ReadonlyMap<number, Standing> {
  const standings = new Map<number, Standing>();
  let last: { readonly row: GridRow; readonly side: Side } | undefined;
  let between: GridRow[] = [];
  const repeated = repeatedWords(rows.flatMap((row) => row.label?.text ?? []));
  for (const row of rows) {
    if (row.cells.every((cell) => cell === undefined)) continue;
    const side = row.label && sideOf(row.label.text, repeated);
    if (!side) {
      between.push(row);
      continue;
    }
    if (last && between.length > 0)
      for (const one of between) standings.set(one.index, standingBetween(last, row, side));
    standings.set(row.index, { kind: 'balance', opens: side === 'opening' });
    between = [];
    last = { row, side };
  }
  return [...standings.values()].some((s) => s.kind === 'movement') ? standings : NONE;
}

const NONE: ReadonlyMap<number, Standing> = new Map();

type Side = 'opening' | 'closing' | 'dated';

function standingBetween(last: { readonly row: GridRow; readonly side: Side }, row: GridRow, side: Side): Standing {
  const same = side === last.side && side !== 'dated';
  return same ? { kind: 'balance', opens: side === 'opening' } : { kind: 'movement', from: last.row, to: row };
}

/** "Balance at", "Outstanding at", "Nonvested at": what a day in a label is the day of. */
const HELD =
  /\b(?:balances?|outstanding|non-?vested|unvested|exercisable|vested|reserves?|book\s+value|carrying|fair\s+(?:market\s+)?value)\b/i;

/** "Opening adjustment" is no opening balance. */
const ADJUSTING = /\bopening\s+adjust|\bcumulative\s+effect\b/i;

/** Whether a text says nothing but a time, or as of when it speaks. */
function saysWhen(text: string): boolean {
  return isPeriodPhrase(text) || findPeriodWords(text)?.instant === true;
}

/** Whether a label is that of a balance, and of which side where its words or its day tell. */
function sideOf(label: string, repeated: ReadonlySet<string>): Side | undefined {
  const days = findTimes(label).filter((date) => date.month !== undefined);
  const held = days.length > 0 && (HELD.test(label) || saysWhen(label) || repeated.has(withoutPeriod(label)));
  if (held && days.some((date) => date.year !== undefined)) return 'dated';
  if (isOpening(label)) return ADJUSTING.test(label) ? undefined : 'opening';
  if (isClosing(label)) return 'closing';
  return held ? 'dated' : undefined;
}

/** What labels of different days say beside the day: "Goodwill" of "Goodwill, March 31, 2024" and "Goodwill, March 31, 2025". */
function repeatedWords(labels: readonly string[]): ReadonlySet<string> {
  const dated = new Set(labels.filter((label) => findTimes(label).some((date) => date.date !== undefined)));
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const word of [...dated].map(withoutPeriod)) (once.has(word) ? again : once).add(word);
  return again;
}

/** The nearest heading above each row, within the table, that says when: it holds until the next one. */
export function timeSections(rows: readonly GridRow[]): (Phrase | undefined)[] {
  let last: Phrase | undefined;
  return rows.map(({ label, sections, cells }) => {
    const heads = label && cells.every((cell) => cell === undefined) ? [...sections, label] : sections;
    last = heads.findLast((phrase) => saysWhen(phrase.text)) ?? last;
    return last;
  });
}
